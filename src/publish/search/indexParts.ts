/**
 * Divides the index of a large site into parts that are made independently: Pagefind needs 140 kB of memory per post
 * until it is done, and cannot extend an index. With parts an edit remakes only the part of its post. All parts are
 * published in one folder, where the hashes in their names keep them apart, and the browser searches all parts of a
 * language at once.
 */
import { z } from 'zod';
import { compare } from '../../text/compare.ts';
import type { IndexFile } from './indexCache.ts';
import type { IndexedPost } from './indexedPost.ts';

/** Posts per part. A part takes 300 MB and 3 s to make; the reader's browser starts a worker for each part. */
export const partLength = 2_000;

/** Divides the posts, oldest first, so that a new post changes only the last part. */
export function indexParts(posts: readonly IndexedPost[], length: number): IndexedPost[][] {
  const sorted = posts.toSorted((a, b) => compare(a.day, b.day) || compare(a.url, b.url));
  const parts: IndexedPost[][] = [];
  for (let start = 0; start < sorted.length; start += length) parts.push(sorted.slice(start, start + length));
  return parts;
}

/**
 * Joins the files of all parts, sorted by name. Pagefind's list has one index per language, so further parts of a
 * language are listed as other languages: `en`, `en-x-2`, `en-x-3`. The search of the shell combines them again.
 */
export function joinParts(parts: readonly IndexFile[][]): IndexFile[] {
  const [first = [], ...others] = parts;
  if (others.length === 0) return first;
  const files = new Map(parts.flat().map((file) => [file.name, file]));
  const languages: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [language, index] of Object.entries(readEntryFile(part).languages)) {
      let name = language;
      for (let number = 2; name in languages; number += 1) name = `${language}-x-${number}`;
      languages[name] = index;
    }
  }
  const entry = JSON.stringify({ ...readEntryFile(first), languages });
  files.set(entryName, { name: entryName, bytes: Buffer.from(entry) });
  return [...files.values()].sort((a, b) => compare(a.name, b.name));
}

/** Adds the home pages of a site with several to the list of languages, so that a search finds posts of one of them. */
export function withEditions(files: IndexFile[], roots: string[]): IndexFile[] {
  if (roots.length === 1) return files;
  const entry = JSON.stringify({ ...readEntryFile(files), editions: roots });
  return files.map((file) => (file.name === entryName ? { ...file, bytes: Buffer.from(entry) } : file));
}

/** The file in which Pagefind lists the languages of an index. */
const entryName = 'pagefind-entry.json';

const entryShape = z.looseObject({ version: z.string(), languages: z.record(z.string(), z.unknown()) });

function readEntryFile(part: readonly IndexFile[]): z.infer<typeof entryShape> {
  const entry = part.find(({ name }) => name === entryName);
  return entryShape.parse(JSON.parse(Buffer.from(entry?.bytes ?? []).toString()));
}
