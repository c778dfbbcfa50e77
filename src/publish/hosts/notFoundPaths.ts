/** The pages for missing paths: `/404.html`, and in a site with several editions `/de/404.html` for the paths below `/de/`. */

import { pathIn } from '../../content/paths/editionPaths.ts';
import type { Site } from '../../types/content.ts';

/** Returns the page of an edition. */
export function notFoundPathIn(root: string): string {
  return pathIn(root, '/404.html');
}

/** Returns the further editions of a site, each with its home page and the page for missing paths below it. */
export function furtherNotFoundPaths({ editions }: Pick<Site, 'editions'>): { root: string; path: string }[] {
  return editions.slice(1).map(({ root }) => ({ root, path: notFoundPathIn(root) }));
}

/** Returns the page that answers for a missing path. `has` says whether the site has a page for missing paths there. */
export function notFoundPathFor(path: string, has: (candidate: string) => boolean): string {
  const [, folder = ''] = path.split('/', 2);
  const own = notFoundPathIn(`/${folder}/`);
  return folder !== '' && has(own) ? own : notFoundPathIn('/');
}
