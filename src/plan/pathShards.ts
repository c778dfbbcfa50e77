/**
 * Lists all paths of the site in text files of at most 100 kB gzip, split by the first characters of the paths. The 404
 * page fetches the one file that has the neighbours of the missing path.
 */

import { gzipSync } from 'node:zlib';
import type { PathShard } from './model.ts';

/** A page that can be suggested: its href below the base, and its title. `to` is the target of a former path. */
export type ListedPath = { path: string; title: string; to?: string };

const maximumBytes = 100_000;

/** Splits the paths until every file fits into `limit` bytes. A small site has one file with an empty prefix. */
export function pathShards(paths: ListedPath[], limit = maximumBytes): PathShard[] {
  const sorted = paths.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return split(sorted, '', limit).map(({ prefix, text }, index) => ({ prefix, path: `/paths/${index}.txt`, text }));
}

function split(paths: ListedPath[], prefix: string, limit: number): { prefix: string; text: string }[] {
  const text = paths.map(lineOf).join('');
  // A text that is small before compression need not be compressed to know that it fits.
  if (text.length <= limit / 4 || paths.length < 2 || gzipSync(text).length <= limit) return [{ prefix, text }];
  const shared = sharedPrefix(paths, prefix);
  const groups = new Map<string, ListedPath[]>();
  for (const listed of paths) {
    const character = listed.path[shared.length] ?? '';
    const group = groups.get(character);
    if (group) group.push(listed);
    else groups.set(character, [listed]);
  }
  return [...groups].flatMap(([character, group]) => split(group, shared + character, limit));
}

function lineOf({ path, title, to }: ListedPath): string {
  return `${path}\t${title.replace(/\s+/g, ' ')}${to === undefined ? '' : `\t${to}`}\n`;
}

/** Returns the longest prefix of all paths, which are sorted and start with `known`. */
function sharedPrefix(paths: ListedPath[], known: string): string {
  const first = paths[0]?.path ?? known;
  const last = paths.at(-1)?.path ?? known;
  let length = known.length;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}
