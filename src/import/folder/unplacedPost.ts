/** Makes posts of which only the text is known. */
import type { ForeignPost } from './model.ts';

/** Returns the post of a file about which its place says nothing yet. */
export function unplacedPost(file: string, text: string): ForeignPost {
  return { file, text, firstLine: 1, collection: null, name: '', date: null, isDraft: false, language: null };
}
