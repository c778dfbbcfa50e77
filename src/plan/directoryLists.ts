/**
 * Plans the text files that list the site's directories for the shell, each at most 100 kB gzip. The first `ls` of a
 * directory fetches one file, whether it sorts by date or by name. text/directoryListFormat.ts has their format.
 */

import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  compareNames,
  firstFileText,
  type ListHead,
  type ListLine,
  lineText,
  listPathOf,
  type Order,
  partText,
} from '../text/directoryListFormat.ts';
import type { Site } from '../types/content.ts';
import type { Entry } from './model.ts';
import { countEntries, type Directory, directoriesOf, directoryItem, type Item, newestDay } from './siteDirectories.ts';

/** Returns the entries of all lists. Their paths cannot clash: each ends in `.txt`, which no folder of theirs does. */
export function directoryListEntries(site: Site): Entry[] {
  return directoriesOf(site).flatMap(listEntries);
}

/** Like `directoryListEntries`, but yields after each directory. */
export function* directoryListSteps(site: Site): Generator<void, Entry[]> {
  const entries: Entry[] = [];
  for (const directory of directoriesOf(site)) {
    entries.push(...listEntries(directory));
    yield;
  }
  return entries;
}

const maximumLines = 1_000;
/** After compression. */
const maximumBytes = 100_000;

function listEntries({ path, title, items, pinned }: Directory): Entry[] {
  const byName = items.toSorted((a, b) => compareNames(a.name, b.name));
  const lines = { date: withFolders(items), name: withFolders(byName) };
  const texts = textsOf(lines);
  const length = partLength(lines, texts);
  const parts = Math.max(1, Math.ceil(lines.date.length / length));
  const part = (order: Order, number: number) => lines[order].slice((number - 1) * length, number * length);
  const head: ListHead = {
    directory: path,
    entries: countEntries(items),
    date: newestDay(items),
    title,
    parts,
    pinned,
    firstNames: Array.from({ length: parts }, (_, index) => lines.name[index * length]?.name ?? ''),
  };
  const entry = (order: Order, number: number, shown: Item[], make: () => string): Entry => {
    const key = () => hash('sha256', `${number === 1 && JSON.stringify(head)}\n${keyOf(shown, texts)}`);
    const source = { kind: 'generated', make, key } as const;
    return { path: listPathOf(path, order, number), owner: `the list of ${path}`, source };
  };
  const first = { date: part('date', 1), name: parts === 1 ? [] : part('name', 1) };
  const further = (order: Order, number: number) =>
    entry(order, number, part(order, number), () => partText(withSizes(part(order, number))));
  const furtherParts = Array.from({ length: parts - 1 }, (_, index) => index + 2);
  return [
    entry('date', 1, [...first.date, ...first.name], () =>
      firstFileText(head, withSizes(first.date), withSizes(first.name)),
    ),
    ...furtherParts.map((number) => further('date', number)),
    ...furtherParts.map((number) => further('name', number)),
  ];
}

/**
 * The line of each item, without its size: that needs the text of every post, and is only known when the list is written.
 */
type LineTexts = ReadonlyMap<Item, string>;

/** Each line is in two orders, and made once for both. */
function textsOf({ date, name }: Record<Order, Item[]>): LineTexts {
  const texts = new Map<Item, string>();
  for (const item of [...date, ...name]) {
    if (!texts.has(item)) texts.set(item, lineText({ ...item, size: 0 }));
  }
  return texts;
}

function keyOf(items: Item[], texts: LineTexts): string {
  return items.map((item) => `${texts.get(item)}${item.sizeKey()}`).join('\n');
}

/** Adds a line for each folder inside the names that has more than one entry, before the first item in the folder. */
function withFolders(items: Item[]): Item[] {
  if (items.every(({ name }) => foldersOf(name).length === 0)) return items;
  const itemsInside = new Map<string, Item[]>();
  for (const item of items) {
    for (const folder of foldersOf(item.name)) {
      const inside = itemsInside.get(folder);
      if (inside) inside.push(item);
      else itemsInside.set(folder, [item]);
    }
  }
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const newFolders = foldersOf(item.name).filter((folder) => !seen.has(folder));
    for (const folder of newFolders) seen.add(folder);
    const folderItems = newFolders.map((folder) =>
      directoryItem(folder, '', itemsInside.get(folder) ?? [], folder.split('/').length - 1),
    );
    return [...folderItems.filter(({ size }) => size() > 1), item];
  });
}

/** Returns the folders in the name of a file: `a/` and `a/b/` for `a/b/c.md`; none for the name of a directory. */
function foldersOf(name: string): string[] {
  const folders: string[] = [];
  if (name.endsWith('/')) return folders;
  // No regular expression, because this is called twice for each file of each directory.
  for (let end = name.indexOf('/'); end !== -1; end = name.indexOf('/', end + 1)) folders.push(name.slice(0, end + 1));
  return folders;
}

/** Returns how many lines a part has: as many as allowed, or fewer if a part would be too large to fetch. */
function partLength({ date, name }: Record<Order, Item[]>, texts: LineTexts): number {
  const fits = (items: Item[]) => {
    const text = items.map((item) => texts.get(item)).join('');
    // Lists compress to at most three quarters. A longer text is compressed, first with the fastest level.
    if (Buffer.byteLength(text) * 0.75 < limitWithoutSizes) return true;
    return [1, 6].some((level) => gzipSync(text, { level }).length < limitWithoutSizes);
  };
  for (let length = maximumLines; length > 1; length = Math.floor(length / 2)) {
    const firstFile = [...date.slice(0, length), ...(date.length > length ? name.slice(0, length) : [])];
    const otherFiles = [...partsAfterFirst(date, length), ...partsAfterFirst(name, length)];
    if ([firstFile, ...otherFiles].every(fits)) return length;
  }
  return 1;
}

/** A tenth is kept for the sizes. */
const limitWithoutSizes = maximumBytes * 0.9;

function partsAfterFirst(items: Item[], length: number): Item[][] {
  const count = Math.max(0, Math.ceil(items.length / length) - 1);
  return Array.from({ length: count }, (_, index) => items.slice((index + 1) * length, (index + 2) * length));
}

function withSizes(items: Item[]): ListLine[] {
  return items.map((item) => ({ ...item, size: item.size() }));
}
