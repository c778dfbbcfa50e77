/** Recognizes texts above listings. */
import type { ForeignPost } from './model.ts';

/** Returns whether a text stands above the listing of its collection, and is no post. */
export function isListingText({ collection, name }: Pick<ForeignPost, 'collection' | 'name'>): boolean {
  return collection !== null && name === '';
}
