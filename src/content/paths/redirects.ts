/** Aliases and former paths -> the paths that lead to a page under another one. Pure. */

import type { PathRecord, Post, Redirect, Site } from '../../types/content.ts';
import { builtPosts } from '../arrange.ts';
import { formerTagPath } from '../post/tags.ts';
import { compare, type RawProblem } from '../problems.ts';
import { firstOf, formerPathsOf } from './pathRecord.ts';
import { foldPath } from './paths.ts';

/** The site as far as it claims paths. */
type Claims = Pick<Site, 'collections' | 'pages' | 'unlisted' | 'tags' | 'provenances' | 'assets'>;

/** Sorted by `from`. Each leads straight to a page; an alias that is a path of the site is a problem. */
export function redirectsOf(
  claims: Claims,
  record: PathRecord | null,
  contentName: string,
): { redirects: Redirect[]; problems: RawProblem[] } {
  const posts = builtPosts(claims);
  const owners = ownersOf(claims, posts, contentName);
  const problems: RawProblem[] = [];
  const found = new Map<string, Redirect>();
  for (const post of posts) {
    for (const { path, position, line } of post.aliases) {
      const key = foldPath(path);
      const file = `${contentName}/${post.file}`;
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, `the alias of ${file}`);
        found.set(key, { from: path, to: post.path });
      } else if (owner !== file && found.get(key)?.to !== post.path) {
        const message = `the alias ${path} is taken by ${owner}`;
        const hint = 'remove it from one of them';
        problems.push({ rule: 'alias-taken', file, position, line, message, hint });
      }
    }
  }
  for (const { from, to } of formerPaths(posts, record)) {
    const key = foldPath(from);
    if (!owners.has(key) && !found.has(key)) found.set(key, { from, to });
  }
  for (const tag of claims.tags) {
    const from = formerTagPath(tag);
    const key = from === null ? '' : foldPath(from);
    if (from !== null && !owners.has(key) && !found.has(key)) found.set(key, { from, to: tag.path });
  }
  return { redirects: [...found.values()].sort((a, b) => compare(a.from, b.from)), problems };
}

/** A path that two posts have had belongs to the one that had it last: it is the other one's first path at most. */
function formerPaths(posts: Post[], record: PathRecord | null): Redirect[] {
  const redirects = posts.flatMap((post) => {
    const line = record?.lines.get(post.file);
    return (line ? formerPathsOf(line) : []).map((from) => ({ from, to: post.path, line }));
  });
  const isFirst = ({ from, line }: (typeof redirects)[number]) => (line && firstOf(line.paths) === from ? 1 : 0);
  return redirects.sort((a, b) => isFirst(a) - isFirst(b));
}

/** What stands at each path, as a problem names it. */
function ownersOf(claims: Claims, posts: Post[], contentName: string): Map<string, string> {
  const owners: [string, string][] = [
    ['/', 'the home page'],
    ['/tags/', 'the list of tags'],
    ...posts.flatMap(({ file, path, rawPath }): [string, string][] => [
      [path, `${contentName}/${file}`],
      [rawPath, `the markdown of ${contentName}/${file}`],
    ]),
    ...claims.assets.map(({ file, path }): [string, string] => [path, `${contentName}/${file}`]),
    ...claims.tags.map(({ name, path }): [string, string] => [path, `the tag ${name}`]),
    ...claims.provenances.map(({ provenance, path }): [string, string] => [path, `the posts with by: ${provenance}`]),
    ...claims.collections.flatMap(({ name, path, years }): [string, string][] => [
      [path, `the listing of ${name}/`],
      ...years.map(({ year, path: yearPath }): [string, string] => [yearPath, `the year ${year} of ${name}/`]),
    ]),
  ];
  return new Map(owners.map(([path, owner]) => [foldPath(path), owner]));
}
