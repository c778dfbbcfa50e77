/**
 * The files that list the site's directories, as output/directoryLists.ts writes them and siteFiles.ts reads them. The
 * first file of a directory begins with a line about the directory, and has one part in each order where there are
 * several; then a line with the first name of every part follows. The other files are parts, and only lines.
 */
import type { Order } from './fileSystem.ts';

/**
 * One entry. `name` is relative to the directory, with folders in it: `one-line-/the-last.md`; a directory's ends in `/`.
 * A directory inside a name has a line of its own, before all in it, only where it has more than one entry. `title` is
 * empty for such a directory, which has no page. `target` is the path of what a link leads to.
 */
export type ListLine = {
  name: string;
  /** Bytes of a file, entries of a directory. */
  size: number;
  date: string | null;
  title: string;
  target: string | null;
  tags: readonly string[];
};

/**
 * What a first file says of its directory. `firstNames` has the first name of each part, in the order of names; `pinned`
 * the names of the posts that its page puts first.
 */
export type ListHead = {
  directory: string;
  entries: number;
  date: string | null;
  title: string;
  parts: number;
  pinned: readonly string[];
  firstNames: readonly string[];
};

/** Where a part is published, below the base. The first file has the first part of both orders. */
export function listPathOf(directory: string, order: Order, part: number): string {
  return `/paths/ls${part === 1 ? '' : `-${order}-${part}`}${directory === '/' ? '' : directory}.txt`;
}

/** `byName` is empty where there is one part, which is then in the order of dates. */
export function firstFileText(head: ListHead, byDate: readonly ListLine[], byName: readonly ListLine[]): string {
  const first = [head.directory, head.entries, head.date ?? '', plainText(head.title), head.parts, ...head.pinned].join(
    '\t',
  );
  const one = `${first}\n${partText(byDate)}`;
  return head.parts === 1 ? one : `${first}\n${head.firstNames.join('\t')}\n${partText(byDate)}\n${partText(byName)}`;
}

export function partText(lines: readonly ListLine[]): string {
  return lines
    .map(({ name, size, date, title, target, tags }) =>
      [name, size, date ?? '', plainText(title), target ?? '', ...tags.map(plainText)].join('\t').trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Null where the text is no list of that directory, as the page of a host that answers everything. */
export function readFirstFile(
  text: string,
  directory: string,
): { head: ListHead; byDate: ListLine[]; byName: ListLine[] } | null {
  const [first = '', ...rest] = text.split('\n');
  const [name, entries, date = '', title = '', parts = '', ...pinned] = first.split('\t');
  if (name !== directory || !/^[1-9]\d*$/.test(parts)) return null;
  const about = { directory, entries: Number(entries), date: date || null, title, parts: Number(parts), pinned };
  if (about.parts === 1) return { head: { ...about, firstNames: [] }, byDate: rest.flatMap(readLine), byName: [] };
  const [firstNames = '', ...lines] = rest;
  const between = lines.indexOf('');
  return {
    head: { ...about, firstNames: firstNames.split('\t') },
    byDate: lines.slice(0, between).flatMap(readLine),
    byName: lines.slice(between).flatMap(readLine),
  };
}

export function readPart(text: string): ListLine[] {
  return text.split('\n').flatMap(readLine);
}

/** By code points, folder by folder, so that what is in one folder stands together. */
export function compareNames(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** A surrogate stands for a code point above all that need none; a slash ends a name, so that it comes first. */
function rank(unit: number): number {
  if (unit === slash) return -1;
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

const slash = 0x2f;

function readLine(line: string): ListLine[] {
  const [name = '', size = '0', date = '', title = '', target = '', ...tags] = line.split('\t');
  return name === '' ? [] : [{ name, size: Number(size), date: date || null, title, target: target || null, tags }];
}

function plainText(text: string): string {
  // Most have nothing to replace, and a large site has 50,000 of these lines.
  if (!/[^\S ]|^ | $| {2}/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}
