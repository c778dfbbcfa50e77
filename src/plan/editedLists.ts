/** Replaces the size of one post in the lists of directories. */
import { lineText, listPathOf, type Order } from '../text/directoryListFormat.ts';
import type { Post, Site } from '../types/content.ts';
import { linesOfPost } from './siteDirectories.ts';

/** Reads the text of a published file by its site path; null if there is none. */
export type ReadPublished = (path: string) => string | null;

/**
 * Returns the lists with the new size of a post, by their site paths. Returns null if a list does not have the line of the
 * post once in each order. `sizes` are those of its markdown in bytes.
 */
export function editedLists(
  site: Site,
  post: Post,
  sizes: { before: number; after: number },
  read: ReadPublished,
): Map<string, string> | null {
  const edited = new Map<string, string>();
  if (sizes.before === sizes.after) return edited;
  for (const { directory, item } of linesOfPost(site, post)) {
    const [from, to] = [sizes.before, sizes.after].map((size) => lineText({ ...item, size }));
    const files = filesOf(directory, (path) => edited.get(path) ?? read(path));
    if (from === undefined || to === undefined || files === null) return null;
    let count = 0;
    for (const [path, text] of files) {
      const lines = text.split('\n').map((line) => `${line}\n`);
      const found = lines.filter((line) => line === from).length;
      if (found === 0) continue;
      count += found;
      edited.set(
        path,
        lines
          .map((line) => (line === from ? to : line))
          .join('')
          .slice(0, -1),
      );
    }
    // A list in one part is in one order only.
    if (count !== Math.min(2, files.size)) return null;
  }
  return edited;
}

/** Returns the texts of all parts of a list by their paths. */
function filesOf(directory: string, read: ReadPublished): Map<string, string> | null {
  const first = listPathOf(directory, 'date', 1);
  const text = read(first);
  const parts = Number(text?.split('\n', 1)[0]?.split('\t')[4]);
  if (text === null || !Number.isInteger(parts)) return null;
  const files = new Map([[first, text]]);
  for (const order of ['date', 'name'] satisfies Order[]) {
    for (let part = 2; part <= parts; part += 1) {
      const path = listPathOf(directory, order, part);
      const found = read(path);
      if (found === null) return null;
      files.set(path, found);
    }
  }
  return files;
}
