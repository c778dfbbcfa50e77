/**
 * The site's directories as static text files of at most 100 kB gzip, for the shell, which needs one of them for the
 * first `ls`, in either order. text/directoryListFormat.ts says how they are written.
 */

import { gzipSync } from 'node:zlib';
import {
  compareNames,
  firstFileText,
  type ListLine,
  listPathOf,
  type Order,
  partText,
} from '../text/directoryListFormat.ts';
import type { Site } from '../types/content.ts';
import type { Entry } from './model.ts';

import { type Directory, directoriesOf, directoryItem, entriesIn, type Item, newestIn } from './siteDirectories.ts';

/** Every list. Their paths clash with none: `.txt` is the end of all these files, and of no folder they are in. */
export function directoryListEntries(site: Site): Entry[] {
  return directoriesOf(site).flatMap(listEntries);
}

/** The same in steps, one directory after another. */
export function* directoryListSteps(site: Site): Generator<void, Entry[]> {
  const entries: Entry[] = [];
  for (const directory of directoriesOf(site)) {
    entries.push(...listEntries(directory));
    yield;
  }
  return entries;
}

const mostLines = 1_000;
/** Compressed. */
const mostBytes = 100_000;

function listEntries({ path, title, items, pinned }: Directory): Entry[] {
  const byName = items.toSorted((a, b) => compareNames(a.name, b.name));
  const lines = { date: withFolders(items), name: withFolders(byName) };
  const length = partLength(lines);
  const parts = Math.max(1, Math.ceil(lines.date.length / length));
  const part = (order: Order, number: number) => sized(lines[order].slice((number - 1) * length, number * length));
  const firstNames = Array.from({ length: parts }, (_, index) => lines.name[index * length]?.name ?? '');
  const head = { directory: path, entries: entriesIn(items), date: newestIn(items), title, parts, pinned, firstNames };
  const entry = (order: Order, number: number, make: () => string): Entry => {
    return { path: listPathOf(path, order, number), owner: `the list of ${path}`, source: { kind: 'made', make } };
  };
  const others = Array.from({ length: parts - 1 }, (_, index) => index + 2);
  return [
    entry('date', 1, () => firstFileText(head, part('date', 1), parts === 1 ? [] : part('name', 1))),
    ...others.map((number) => entry('date', number, () => partText(part('date', number)))),
    ...others.map((number) => entry('name', number, () => partText(part('name', number)))),
  ];
}

/** The same with a line for each folder in the names that has more than one entry, before the first in it. */
function withFolders(items: Item[]): Item[] {
  const inside = new Map<string, Item[]>();
  for (const item of items) {
    for (const folder of foldersOf(item.name)) {
      const known = inside.get(folder);
      if (known) known.push(item);
      else inside.set(folder, [item]);
    }
  }
  const done = new Set<string>();
  return items.flatMap((item) => {
    const fresh = foldersOf(item.name).filter((folder) => done.size < done.add(folder).size);
    const folders = fresh.map((folder) =>
      directoryItem(folder, '', inside.get(folder) ?? [], folder.split('/').length - 1),
    );
    return [...folders.filter(({ size }) => size() > 1), item];
  });
}

/** `a/b/c.md` -> `a/`, `a/b/`; none for the line of a directory. */
function foldersOf(name: string): string[] {
  const folders: string[] = [];
  if (name.endsWith('/')) return folders;
  // Without a pattern: this is asked twice for each file of each directory.
  for (let end = name.indexOf('/'); end !== -1; end = name.indexOf('/', end + 1)) folders.push(name.slice(0, end + 1));
  return folders;
}

/** How many lines a part has: fewer where that many would be too large to fetch. */
function partLength({ date, name }: Record<Order, Item[]>): number {
  for (let length = mostLines; length > 1; length = Math.floor(length / 2)) {
    const first = [...date.slice(0, length), ...(date.length > length ? name.slice(0, length) : [])];
    const others = [...partsBehind(date, length), ...partsBehind(name, length)];
    if ([first, ...others].every(fits)) return length;
  }
  return 1;
}

function partsBehind(items: Item[], length: number): Item[][] {
  const count = Math.max(0, Math.ceil(items.length / length) - 1);
  return Array.from({ length: count }, (_, index) => items.slice((index + 1) * length, (index + 2) * length));
}

/** Sizes are left out, for they would need all texts at the time of planning; a tenth is kept for them and the head. */
function fits(items: Item[]): boolean {
  const text = partText(items.map((item) => ({ ...item, size: 0 })));
  const limit = mostBytes * 0.9;
  // No words take more than six bits of eight; what is longer is compressed, at first the fast way.
  if (Buffer.byteLength(text) * 0.75 < limit) return true;
  return [1, 6].some((level) => gzipSync(text, { level }).length < limit);
}

function sized(items: Item[]): ListLine[] {
  return items.map((item) => ({ ...item, size: item.size() }));
}
