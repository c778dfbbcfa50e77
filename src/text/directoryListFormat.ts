/**
 * Prints and parses the text files that list the site's directories. The build writes them, and the shell reads them.
 * The first file of a directory starts with a line about the directory. If the list has several parts, a line with the
 * first name of each part follows, then the first part of each order. All other files are single parts.
 */

/**
 * The order of a list. `name` sorts by code points, as `LC_ALL=C ls` does; `date` sorts newest first, entries without a
 * date last.
 */
export type Order = 'name' | 'date';

/**
 * One entry of a list. `name` is relative to the directory and may contain folders: `one-line-/the-last.md`. The name
 * of a directory ends in `/`. A folder within names has its own line, before its entries, only if it has more than one
 * entry; it has no page, so its `title` is empty. `target` is the path of the post that a link leads to. `page` is the
 * path of the page of a post, if that is not the path of its markdown.
 */
export type ListLine = {
  name: string;
  /** The bytes of a file, or the number of entries of a directory. */
  size: number;
  date: string | null;
  title: string;
  target: string | null;
  page?: string | undefined;
  tags: readonly string[];
};

/**
 * The first line of a directory's first file. `firstNames` has the first name of each part in name order; `pinned` has
 * the names of the posts that the directory's page shows first.
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

/** Returns the site path of a part. Part 1 of both orders is in the same file. */
export function listPathOf(directory: string, order: Order, part: number): string {
  return `/paths/ls${part === 1 ? '' : `-${order}-${part}`}${directory === '/' ? '' : directory}.txt`;
}

/** Returns the text of a directory's first file. If there is only one part, `byName` is empty. */
export function firstFileText(head: ListHead, byDate: readonly ListLine[], byName: readonly ListLine[]): string {
  const first = [head.directory, head.entries, head.date ?? '', plainText(head.title), head.parts, ...head.pinned].join(
    '\t',
  );
  const one = `${first}\n${partText(byDate)}`;
  return head.parts === 1 ? one : `${first}\n${head.firstNames.join('\t')}\n${partText(byDate)}\n${partText(byName)}`;
}

/** Returns the text of one part. */
export function partText(lines: readonly ListLine[]): string {
  return lines.map(lineText).join('');
}

/** Returns a line with its line break. */
export function lineText({ name, size, date, title, target, page, tags }: ListLine): string {
  const place = page ? `${target ?? ''} ${page}` : (target ?? '');
  const fields = [name, size, date ?? '', plainText(title), place, ...tags.map(plainText)];
  return `${fields.join('\t').trimEnd()}\n`;
}

/** Parses a directory's first file. Returns null if the text is something else, such as a host's error page. */
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

/** Parses a file that is a single part. */
export function readPart(text: string): ListLine[] {
  return text.split('\n').flatMap(readLine);
}

/** Compares names by code points and keeps the entries of a folder together. */
export function compareNames(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/**
 * Ranks a UTF-16 unit: a slash before all others, because it ends a name, and surrogates last, as their code points
 * are.
 */
function rank(unit: number): number {
  if (unit === slash) return -1;
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

const slash = 0x2f;

function readLine(line: string): ListLine[] {
  const [name = '', size = '0', date = '', title = '', paths = '', ...tags] = line.split('\t');
  const [target, page] = paths.split(' ');
  return name === ''
    ? []
    : [{ name, size: Number(size), date: date || null, title, target: target || null, page, tags }];
}

function plainText(text: string): string {
  // Most texts need no change, and a large site has 50,000 of these lines.
  if (!/[^\S ]|^ | $| {2}/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}
