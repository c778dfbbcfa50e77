/**
 * Updates the record of published paths, content/paths.lock. A path that a post has left becomes a redirect, and the
 * oldest path identifies the post in feeds.
 */
import { compare } from '../../text/compare.ts';
import type { Post } from '../../types/content.ts';
import type { PathLine, PathRecord } from '../../types/pathRecord.ts';
import { bodyHashOf, movedFiles } from './movedFiles.ts';
import { firstPathOf, withCurrentPath, withoutTakenPaths } from './recordedPaths.ts';

/** The site as it is published now. */
export type Published = {
  /** The site's address, which a new record keeps. */
  url: string;
  /** Published and scheduled posts and pages. */
  posts: Post[];
  /** Every markdown file, drafts included. */
  files: Set<string>;
};

/** Returns the record after a build. Keeps the lines of deleted files, because a file may come back. */
export function updatePathRecord(found: PathRecord | null, published: Published): PathRecord {
  const { url, posts, files } = published;
  const record = found === null || isOfAnotherSite(found, published) ? null : found;
  const before = record?.lines ?? new Map<string, PathLine>();
  const vanished = new Map([...before].filter(([file]) => !files.has(file)));
  const origins = movedFiles(posts, before, vanished);
  const moved = new Set(origins.values());
  const taken = new Set(posts.map(({ path }) => path));
  const lines = new Map([...before].filter(([file]) => !moved.has(file)));
  for (const [file, line] of lines) lines.set(file, { ...line, paths: withoutTakenPaths(line.paths, taken) });
  const firstPaths = new Set([...before.values()].map(({ paths }) => firstPathOf(paths)));
  for (const post of posts.toSorted((a, b) => compare(a.file, b.file))) {
    const own = before.get(post.file)?.paths ?? [];
    const origin = before.get(origins.get(post.file) ?? '')?.paths ?? [];
    const past = own.length === 0 ? origin : [...origin, ...own];
    const known = past.length === 0 ? [claimFirstPath(post.path, firstPaths)] : withoutTakenPaths(past, taken);
    lines.set(post.file, { hash: bodyHashOf(post), paths: withCurrentPath(known, post.path) });
  }
  return { site: record?.site ?? url, lines };
}

/** Returns whether the record came with a copy of another site: the URL differs, and none of its posts is here. */
function isOfAnotherSite({ site, lines }: PathRecord, { url, posts, files }: Published): boolean {
  if (site === url || posts.length === 0 || [...lines.keys()].some((file) => files.has(file))) return false;
  return movedFiles(posts, lines, lines).size === 0;
}

/** Adds a number to a first path that another post has or had, so that every post keeps its own. */
function claimFirstPath(path: string, firstPaths: Set<string>): string {
  let first = path;
  for (let number = 2; firstPaths.has(first); number += 1) first = `${path}#${number}`;
  firstPaths.add(first);
  return first;
}
