/**
 * The index of a large site is made of parts, each by itself: Pagefind takes 140 kB of memory for every post until it is
 * done, and can add nothing to an index, so that an edit makes the part of its post anew and no other. All lie in one
 * folder, where the hashes in their names keep them apart, and the browser asks all parts of a language at once.
 */
import { compare } from '../../content/problems.ts';
import type { IndexFile } from './indexCache.ts';
import type { IndexedPost } from './indexedPost.ts';

/** Posts of a part; a reader's browser has a worker for each part. 300 MB while it is made, and 3 s. */
export const partLength = 2_000;

/** From the oldest on, so that a new post changes only the last part. */
export function indexParts(posts: readonly IndexedPost[], length: number): IndexedPost[][] {
  const sorted = posts.toSorted((a, b) => compare(a.day, b.day) || compare(a.url, b.url));
  const parts: IndexedPost[][] = [];
  for (let start = 0; start < sorted.length; start += length) parts.push(sorted.slice(start, start + length));
  return parts;
}

/**
 * The files of all parts, by name. In Pagefind's list of languages the further parts of one are languages of their own,
 * `en-x-2` and so on, which searchIndex.ts of the shell puts together.
 */
export function joinedIndex(parts: readonly IndexFile[][]): IndexFile[] {
  const [first = [], ...others] = parts;
  if (others.length === 0) return first;
  const files = new Map(parts.flat().map((file) => [file.name, file]));
  const languages: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [language, index] of Object.entries(listOf(part).languages)) {
      let name = language;
      for (let number = 2; name in languages; number += 1) name = `${language}-x-${number}`;
      languages[name] = index;
    }
  }
  files.set(listName, { name: listName, bytes: Buffer.from(JSON.stringify({ ...listOf(first), languages })) });
  return [...files.values()].sort((a, b) => compare(a.name, b.name));
}

const listName = 'pagefind-entry.json';

function listOf(part: readonly IndexFile[]): { languages: object } {
  const list = part.find(({ name }) => name === listName);
  return JSON.parse(Buffer.from(list?.bytes ?? []).toString());
}
