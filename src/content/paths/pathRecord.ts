/**
 * content/paths.lock, the record of published paths: which paths each file has had. A path that was left leads to where
 * its file is now, and the first one names the post for ever. Pure; recordFile.ts reads and writes the file.
 */

import { hash } from 'node:crypto';
import { decoded } from '../../text/decoded.ts';
import type { PathLine, PathRecord, Post } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';

import { compare } from '../problems.ts';

/** What is wrong with the text of a record. */
export type RecordFault = { position: Position; message: string };

/** Reads the text; two lines for one file, as a merge of two branches leaves them, are one. */
export function parsePathRecord(text: string): PathRecord | RecordFault {
  let site: string | null = null;
  const lines: PathRecord['lines'] = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const position = { line: index + 1, column: 1 };
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
      return { position, message: 'a merge of two branches was left half done' };
    const address = /^site: (https?:\/\/\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      if (site !== null && site !== address) return { position, message: 'there are two addresses of the site' };
      site = address;
      continue;
    }
    const [file, bodyHash, ...paths] = line.split(' ').map(decoded);
    const whole = file && /^[0-9a-f]{16}$/.test(bodyHash ?? '') && paths.length > 0 && paths.every(isRecordedPath);
    if (!whole || !bodyHash) return { position, message: 'this line is not a file, a hash and its paths' };
    const other = lines.get(file);
    lines.set(file, other ? { ...other, paths: joined(other.paths, paths) } : { hash: bodyHash, paths });
  }
  if (site === null)
    return { position: { line: 1, column: 1 }, message: 'there is no line with the address of the site' };
  return { site, lines };
}

/** One line for each file, sorted, so that two branches seldom change the same one. */
export function formatPathRecord({ site, lines }: PathRecord): string {
  const files = [...lines].map(([file, line]) => [file, line.hash, ...line.paths].map(escaped).join(' '));
  return [heading, `site: ${site}`, '', ...files.sort(compare), ''].join('\n');
}

/** What a record is brought up to date with. */
export type Published = {
  /** The address that a first record keeps. */
  url: string;
  /** Published and scheduled posts and pages. */
  posts: Post[];
  /** Every markdown file there is, drafts too. */
  files: Set<string>;
};

/** The record as it is after a build. Lines of files that went away stay, for they may come back. */
export function updatePathRecord(found: PathRecord | null, published: Published): PathRecord {
  const { url, posts, files } = published;
  const record = found === null || isForeign(found, published) ? null : found;
  const before = record?.lines ?? new Map<string, PathLine>();
  const vanished = [...before].filter(([file]) => !files.has(file));
  const origins = originsOf(posts, before, vanished);
  const moved = new Set(origins.values());
  const taken = new Set(posts.map(({ path }) => path));
  const lines = new Map([...before].filter(([file]) => !moved.has(file)));
  for (const [file, line] of lines) lines.set(file, { ...line, paths: withoutTaken(line.paths, taken) });
  const firsts = new Set([...before.values()].map(({ paths }) => firstOf(paths)));
  for (const post of posts.toSorted((a, b) => compare(a.file, b.file))) {
    const own = before.get(post.file)?.paths ?? [];
    const origin = before.get(origins.get(post.file) ?? '')?.paths ?? [];
    const past = own.length === 0 ? origin : [...origin, ...own];
    const known = past.length === 0 ? [freeFirst(post.path, firsts)] : withoutTaken(past, taken);
    lines.set(post.file, { hash: bodyHashOf(post), paths: withPath(known, post.path) });
  }
  return { site: record?.site ?? url, lines };
}

/** The paths that a file had and has no more. */
export function formerPathsOf({ paths: [current, ...former] }: PathLine): string[] {
  return former.filter((path) => path !== current && !path.includes('#'));
}

/** The oldest path: the post's name for ever. Behind `#` is a number where another post had that path first. */
export function firstOf(paths: string[]): string {
  return paths.at(-1) ?? '';
}

const heading = '# The paths that each file has had, the newest first. `npm run build` writes this; keep it in git.';

/** A copy of another site, such as ours: it has another address, and not one post of the record is there any more. */
function isForeign({ site, lines }: PathRecord, { url, posts, files }: Published): boolean {
  if (site === url || posts.length === 0 || [...lines.keys()].some((file) => files.has(file))) return false;
  return originsOf(posts, lines, [...lines]).size === 0;
}

/** A shorter text is too likely to be found twice. */
const leastBody = 40;

/** Each text is asked for up to three times. */
const bodyHashes = new WeakMap<Post, string>();

function bodyHashOf(post: Post): string {
  const known = bodyHashes.get(post) ?? hash('sha256', post.body.replaceAll('\r\n', '\n')).slice(0, 16);
  bodyHashes.set(post, known);
  return known;
}

/**
 * For posts whose text stood in a file that is gone: that file. Its old line leads there by the same path, or else by
 * the same text, where only one line and one post have it.
 */
function originsOf(posts: Post[], before: PathRecord['lines'], vanished: [string, PathLine][]): Map<string, string> {
  const origins = new Map<string, string>();
  const byPath = new Map(vanished.map(([file, { paths }]) => [paths[0], file]));
  for (const post of posts) {
    const file = before.has(post.file) ? undefined : byPath.get(post.path);
    if (file !== undefined) origins.set(post.file, file);
  }
  const found = new Set(origins.values());
  const left = vanished.filter(([file]) => !found.has(file));
  const lines = groups(left, ([, line]) => line.hash);
  const seeking = posts.filter((post) => {
    const changed = before.get(post.file)?.hash !== bodyHashOf(post);
    return changed && !origins.has(post.file) && post.body.trim().length >= leastBody;
  });
  for (const [bodyHash, [post, ...others]] of groups(seeking, bodyHashOf)) {
    const [line, ...candidates] = lines.get(bodyHash) ?? [];
    if (post && line && others.length + candidates.length === 0) origins.set(post.file, line[0]);
  }
  return origins;
}

function groups<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

/** The current path first and the oldest last, which may be the same one; between them no path twice. */
function withPath(paths: string[], path: string): string[] {
  const first = firstOf(paths);
  const between = paths.filter((other) => other !== path && other !== first);
  return first === path && between.length === 0 ? [path] : [path, ...new Set(between), first];
}

/** A path that another post has now is no more this one's, but as its first. */
function withoutTaken(paths: string[], taken: Set<string>): string[] {
  return paths.filter((path, index) => index === 0 || index === paths.length - 1 || !taken.has(path));
}

function joined(one: string[], other: string[]): string[] {
  return withPath([...one.slice(0, -1), ...other, firstOf(one)], one[0] ?? '');
}

/** Two posts never have the same first path, also if one has long left it. */
function freeFirst(path: string, firsts: Set<string>): string {
  let first = path;
  for (let number = 2; firsts.has(first); number += 1) first = `${path}#${number}`;
  firsts.add(first);
  return first;
}

function isRecordedPath(path: string): boolean {
  return /^\/(?!\/)[^?]*$/.test(path);
}

/** White space divides the parts of a line, and `#` begins a comment. */
function escaped(text: string): string {
  return text.replace(/^#|%|\s|\p{Cc}/gu, encodeURIComponent);
}
