/**
 * All paths of the site as static text files of at most 100 kB gzip, split by first letters, for whoever looks for a
 * path that is not there: the 404 page, which fetches the one file it needs.
 */

import { gzipSync } from 'node:zlib';
import type { PathShard } from './model.ts';

/** A page that can be suggested: its href below the base, and its title. `to` is where a former path leads. */
export type ListedPath = { path: string; title: string; to?: string };

const maximumBytes = 100_000;

/** Splits the sorted list until every file fits; a small site has one file with an empty prefix. */
export function pathShards(paths: ListedPath[], limit = maximumBytes): PathShard[] {
  const sorted = paths.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return split(sorted, '', limit).map(({ prefix, text }, index) => ({ prefix, path: `/paths/${index}.txt`, text }));
}

function split(paths: ListedPath[], prefix: string, limit: number): { prefix: string; text: string }[] {
  const text = paths.map(lineOf).join('');
  const shared = sharedPrefix(paths, prefix);
  // Text that is small before compression need not be compressed to know that it fits.
  if (text.length <= limit / 4 || paths.length < 2 || gzipSync(text).length <= limit) return [{ prefix, text }];
  const groups = new Map<string, ListedPath[]>();
  for (const entry of paths) {
    const key = entry.path[shared.length] ?? '';
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].flatMap(([key, group]) => split(group, shared + key, limit));
}

function lineOf({ path, title, to }: ListedPath): string {
  return `${path}\t${title.replace(/\s+/g, ' ')}${to === undefined ? '' : `\t${to}`}\n`;
}

/** What all paths begin with; at least `known`. */
function sharedPrefix(paths: ListedPath[], known: string): string {
  const first = paths[0]?.path ?? known;
  const last = paths.at(-1)?.path ?? known;
  let length = known.length;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}
