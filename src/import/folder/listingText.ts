/** Recognizes the text above the listing of a collection, which is no post: it has no date, and no page of its own. */
import type { ForeignPost } from './model.ts';

/** Returns whether a text is that of a listing. Its reader gives it an empty name in its collection. */
export function isListingText({ collection, name }: Pick<ForeignPost, 'collection' | 'name'>): boolean {
  return collection !== null && name === '';
}
