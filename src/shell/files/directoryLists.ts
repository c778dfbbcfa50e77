/** The lists of the site's directories. Each is fetched when it is first needed, and a large one part by part. */

import type { Order } from '../../text/directoryListFormat.ts';
import {
  compareNames,
  type ListHead,
  type ListLine,
  listPathOf,
  readFirstFile,
  readPart,
} from '../../text/directoryListFormat.ts';
import { encodePath } from '../../text/encodePath.ts';
import { type ListPart, listPartOf, partNumberOf } from './listParts.ts';
import { createTextCache, type TextCache } from './textCache.ts';

/** The list of one directory. */
export type List = ListHead & {
  /** Yields the lines in order. With `from`, begins with the part that has names which begin like it. */
  lines: (order: Order, from: string, signal: AbortSignal) => AsyncGenerator<ListLine, undefined>;
  /** Finds a file by its name, or a directory, whose line ends in `/`. */
  find: (name: string, signal: AbortSignal) => Promise<ListLine | null>;
};

/** The lists of all directories. */
export type DirectoryLists = {
  /** Returns null if the directory has no list. */
  get: (directory: string, signal: AbortSignal) => Promise<List | null>;
  /** Whether the list has been fetched, so that `get` sends no request. */
  has: (directory: string) => boolean;
};

/** The number of files that are kept. */
const maxFiles = 200;

/** `base` is the path that the site lives under, with both slashes. */
export function createDirectoryLists(base: string, fetcher: typeof fetch): DirectoryLists {
  const texts = createTextCache(fetcher, maxFiles);
  const parsed = new Map<string, { text: string; list: List | null }>();
  return {
    get: async (directory, signal) => {
      const href = hrefOfPart(base, directory, 'date', 1);
      const { text, at } = await texts.get({ href, what: `The list of ${directory}`, signal });
      if (text === null) return null;
      const known = parsed.get(href);
      if (known?.text === text) return known.list;
      const list = readList({ base, directory, texts, fetchedAt: at }, text);
      parsed.set(href, { text, list });
      const [oldest] = parsed.keys();
      if (parsed.size > maxFiles && oldest !== undefined) parsed.delete(oldest);
      return list;
    },
    has: (directory) => texts.has(hrefOfPart(base, directory, 'date', 1)),
  };
}

/** Where the parts of a list come from. No part may be older than the first file, which says how many there are. */
type ListSource = { base: string; directory: string; texts: TextCache; fetchedAt: number };

/** The parts that the first file holds, and those that have been fetched since, by their addresses. */
type ListParts = { first: Record<Order, ListPart>; fetched: Map<string, { text: string; part: ListPart }> };

function readList(source: ListSource, text: string): List | null {
  const file = readFirstFile(text, source.directory);
  if (file === null) return null;
  const { head, byDate } = file;
  const byName = head.parts === 1 ? byDate.toSorted((a, b) => compareNames(a.name, b.name)) : file.byName;
  const parts: ListParts = { first: { date: listPartOf(byDate), name: listPartOf(byName) }, fetched: new Map() };
  return {
    ...head,
    async *lines(order, from, signal) {
      const start = order === 'name' && from !== '' ? partNumberOf(head, from) : 1;
      for (let number = start; number <= head.parts; number += 1) {
        yield* (await getPart(source, parts, order, number, signal)).lines;
      }
      return undefined;
    },
    async find(name, signal) {
      const found = parts.first.date.byName.get(name);
      if (found !== undefined || head.parts === 1) return found ?? null;
      const number = partNumberOf(head, name);
      const here = (await getPart(source, parts, 'name', number, signal)).byName.get(name);
      // A directory sorts before its files, so its line may be missing here if its first file begins the next part.
      const next = head.firstNames[number];
      if (here !== undefined || !next?.startsWith(`${name}/`)) return here ?? null;
      return (await getPart(source, parts, 'name', number + 1, signal)).byName.get(name) ?? null;
    },
  };
}

async function getPart(
  { base, directory, texts, fetchedAt }: ListSource,
  parts: ListParts,
  order: Order,
  number: number,
  signal: AbortSignal,
): Promise<ListPart> {
  if (number === 1) return parts.first[order];
  const href = hrefOfPart(base, directory, order, number);
  const what = `The list of ${directory}`;
  const { text } = await texts.get({ href, what, signal, notBefore: fetchedAt });
  if (text === null) {
    texts.forget(hrefOfPart(base, directory, 'date', 1));
    throw new Error(`${what} changed while it was being read: try again.`);
  }
  const known = parts.fetched.get(href);
  if (known?.text === text) return known.part;
  const part = listPartOf(readPart(text));
  parts.fetched.set(href, { text, part });
  return part;
}

function hrefOfPart(base: string, directory: string, order: Order, number: number): string {
  return base + encodePath(listPathOf(directory, order, number).slice(1));
}
