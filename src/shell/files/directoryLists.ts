/** The site's lists of directories, fetched as they are needed: what is in one, and one entry of it by its name. */

import {
  compareNames,
  type ListHead,
  type ListLine,
  listPathOf,
  type Order,
  readFirstFile,
  readPart,
} from '../../text/directoryListFormat.ts';
import { encodedPath } from '../../text/encoded.ts';
import { keptTexts } from './textCache.ts';

export type List = ListHead & {
  /** In order, part by part; from the part on where names as `from` stand, if it is given. */
  lines: (order: Order, from: string, signal: AbortSignal) => AsyncGenerator<ListLine, undefined>;
  /** A file by its name, or a directory, as a line that ends in `/`. */
  find: (name: string, signal: AbortSignal) => Promise<ListLine | null>;
};

export type ListFiles = {
  /** Null where the directory has no list. */
  list: (directory: string, signal: AbortSignal) => Promise<List | null>;
  /** Whether its list is here, so that asking it fetches nothing. */
  has: (directory: string) => boolean;
};

/** `known` has the lines by name, without the slash of a directory. */
type Part = { lines: ListLine[]; known: Map<string, ListLine> };

const mostFiles = 200;

export function listFiles(base: string, fetcher: typeof fetch): ListFiles {
  const texts = keptTexts(fetcher, mostFiles);
  const lists = new Map<string, { text: string; list: List | null }>();
  const hrefOfPart = (directory: string, order: Order, part: number) =>
    base + encodedPath(listPathOf(directory, order, part).slice(1));

  async function list(directory: string, signal: AbortSignal): Promise<List | null> {
    const href = hrefOfPart(directory, 'date', 1);
    const { text, at } = await texts.get({ href, what: `The list of ${directory}`, signal });
    if (text === null) return null;
    const known = lists.get(href);
    if (known?.text === text) return known.list;
    const made = listOf(text, directory, at);
    lists.set(href, { text, list: made });
    const [oldest] = lists.keys();
    if (lists.size > mostFiles && oldest !== undefined) lists.delete(oldest);
    return made;
  }

  function listOf(text: string, directory: string, at: number): List | null {
    const first = readFirstFile(text, directory);
    if (first === null) return null;
    const { head, byDate } = first;
    const byName = head.parts === 1 ? byDate.toSorted((a, b) => compareNames(a.name, b.name)) : first.byName;
    const firsts: Record<Order, Part> = { date: partOf(byDate), name: partOf(byName) };
    const parts = new Map<string, { text: string; part: Part }>();

    async function part(order: Order, number: number, signal: AbortSignal): Promise<Part> {
      if (number === 1) return firsts[order];
      const href = hrefOfPart(directory, order, number);
      const what = `The list of ${directory}`;
      const { text: lines } = await texts.get({ href, what, signal, notBefore: at });
      if (lines === null) {
        texts.forget(hrefOfPart(directory, 'date', 1));
        throw new Error(`${what} changed while it was read: try again.`);
      }
      const known = parts.get(href);
      if (known?.text === lines) return known.part;
      const made = partOf(readPart(lines));
      parts.set(href, { text: lines, part: made });
      return made;
    }

    return {
      ...head,
      async *lines(order, from, signal) {
        const start = order === 'name' && from !== '' ? partNumberOf(head, from) : 1;
        for (let number = start; number <= head.parts; number += 1) yield* (await part(order, number, signal)).lines;
        return undefined;
      },
      async find(name, signal) {
        const found = firsts.date.known.get(name);
        if (found !== undefined || head.parts === 1) return found ?? null;
        const number = partNumberOf(head, name);
        const here = (await part('name', number, signal)).known.get(name);
        // A directory whose first file begins the next part sorts before that file.
        const next = head.firstNames[number];
        if (here !== undefined || !next?.startsWith(`${name}/`)) return here ?? null;
        return (await part('name', number + 1, signal)).known.get(name) ?? null;
      },
    };
  }

  return { list, has: (directory) => texts.has(hrefOfPart(directory, 'date', 1)) };
}

/** The part of the order of names in which a name stands, or in which it would. */
function partNumberOf({ firstNames }: ListHead, name: string): number {
  const next = firstNames.findIndex((first) => compareNames(first, name) > 0);
  return Math.max(1, next === -1 ? firstNames.length : next);
}

/** A directory that has a single entry has no line of its own, and gets one here. */
function partOf(lines: ListLine[]): Part {
  const known = new Map<string, ListLine>();
  for (const line of lines) {
    known.set(line.name.replace(/\/$/, ''), line);
    for (let at = line.name.indexOf('/'); at !== -1 && at < line.name.length - 1; at = line.name.indexOf('/', at + 1)) {
      const folder = line.name.slice(0, at);
      if (!known.has(folder)) known.set(folder, onlyFolder(line, `${folder}/`));
    }
  }
  return { lines, known };
}

/** The line of a directory whose only entry leads to `line`. */
export function onlyFolder({ date }: ListLine, name: string): ListLine {
  return { name, size: 1, date, title: '', target: null, tags: [] };
}
