/** Which old paths get a redirect, and where they lead. */

import { builtPosts } from '../content/arrange.ts';
import { foldPath, outputFileOf, rawPathOf } from '../content/paths/paths.ts';
import type { Post, Redirect, Site } from '../types/content.ts';
import type { PublicFile } from './model.ts';

/** Without the former paths at which a file of public/ stands; an alias stays, to be reported as a clash. */
export function freeRedirects(site: Site, publicFiles: PublicFile[]): Redirect[] {
  const taken = new Set(publicFiles.map(({ path }) => foldPath(outputFileOf(path))));
  const aliases = aliasesOf(site);
  return site.redirects.filter(({ from }) => aliases.has(from) || !taken.has(foldPath(outputFileOf(from))));
}

/** The file that an old path is that of, as links name it, unless it had a slug of its own -> the post's file now. */
export function renamedFiles({ redirects }: Site, posts: Post[]): Map<string, string> {
  const files = new Map(posts.map(({ path, file }) => [path, file]));
  return new Map(redirects.map(({ from, to }) => [rawPathOf(from).slice(1), files.get(to) ?? '']));
}

export function aliasesOf(site: Site): Set<string> {
  return new Set(builtPosts(site).flatMap((post) => post.aliases.map(({ path }) => path)));
}
