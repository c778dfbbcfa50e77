/** The plan -> what links are resolved against. */

import { builtPosts } from '../content/arrange.ts';
import { hrefOf } from '../content/paths/paths.ts';
import type { LinkTable } from '../markdown/model.ts';
import type { Site } from '../types/content.ts';
import type { Entry } from './model.ts';

/** Every content file and every planned path with its href. */
export function linkTableOf(site: Site, plan: Entry[]): LinkTable {
  const posts = builtPosts(site);
  const files = [...posts, ...site.assets].map(({ file, path }) => [file, hrefOf(path, site.base)]);
  const planned = plan.map(({ path }) => [path, hrefOf(path, site.base)]);
  // A link to an old path goes where that leads, without the way round.
  const paths = [...planned, ...site.redirects.map(({ from, to }) => [from, hrefOf(to, site.base)])];
  const url = site.configured ? { url: site.config.url } : {};
  return { base: site.base, ...url, files: Object.fromEntries(files), paths: Object.fromEntries(paths) };
}
