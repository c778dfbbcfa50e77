/** Recognizes the index.md of a collection, whose text stands above the listing. */
import { withoutMarkdownExtension } from './markdownFiles.ts';

/** Returns whether a file is `post/index.md`. The file `post/x/index.md` is a post. */
export function isCollectionIndex(file: string): boolean {
  return /^[^/]+\/index$/.test(withoutMarkdownExtension(file));
}
