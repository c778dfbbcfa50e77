/** Determines which former paths redirect, and where to. */

import { builtPosts } from '../content/arrange/postLists.ts';
import { outputFileOf } from '../content/paths/href.ts';
import { rawPathOf } from '../content/paths/pagePaths.ts';
import { foldPath } from '../text/foldPath.ts';
import type { Post, Site } from '../types/content.ts';
import type { Redirect } from '../types/redirect.ts';
import type { PublicFile } from './model.ts';

/**
 * Returns the redirects without the former paths that are taken by a file of the public folder. An alias at such a path
 * is kept, so that the clash is reported.
 */
export function freeRedirects(site: Site, publicFiles: PublicFile[]): Redirect[] {
  const takenFiles = new Set(publicFiles.map(({ path }) => foldPath(outputFileOf(path))));
  const aliases = aliasPaths(site);
  return site.redirects.filter(({ from }) => aliases.has(from) || !takenFiles.has(foldPath(outputFileOf(from))));
}

/**
 * Maps each former raw path, without its leading slash, to the file that now has the post: `post/old.md` to
 * `post/new.md`.
 */
export function renamedFiles({ redirects }: Site, posts: Post[]): Map<string, string> {
  const files = new Map(posts.map(({ path, file }) => [path, file]));
  return new Map(redirects.map(({ from, to }) => [rawPathOf(from).slice(1), files.get(to) ?? '']));
}

/** Returns the paths that the `aliases:` of all published posts name. */
export function aliasPaths(site: Site): Set<string> {
  return new Set(builtPosts(site).flatMap((post) => post.aliases.map(({ path }) => path)));
}
