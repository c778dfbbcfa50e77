/** The frame of every page: status bar, prompt, menu and footer. */

import { shownCollections } from '../content/arrange/postLists.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { Site } from '../types/content.ts';
import type { Frame } from '../types/page.ts';

/**
 * Returns the frame of a page. `path` is the path of the page, null for the 404 page. `window` is the current window of
 * the status bar: `home`, the name of a collection, or null for none. `directory` is the working directory of the
 * prompt.
 */
export function frameOf(site: Site, path: string | null, window: string | null, directory = '/'): Frame {
  const { config, base } = site;
  return {
    title: config.title,
    prompt: config.prompt,
    place: homePlace(path ?? '/'),
    directory: homePlace(directory),
    windows: [
      { label: 'home', href: hrefOf('/', base), current: window === 'home' },
      ...shownCollections(site).map(({ name, path: collectionPath }) => ({
        label: name,
        href: hrefOf(collectionPath, base),
        current: window === name,
      })),
    ],
    search: hrefOf('/search/', base),
    navigation: config.navigation.map(({ label, url }) => ({ label, href: configuredHref(url, base) })),
    links: config.links.map(({ label, url, rel }) => ({ label, href: configuredHref(url, base), rel })),
    footer: site.texts.footer.shown,
  };
}

/** Returns a path as the shell shows it: `~/post` for `/post/`. */
function homePlace(path: string): string {
  return `~${path.replace(/\/$/, '')}`;
}

/** Resolves a link of site.yaml, which is either a path from the site's root or a whole URL. */
function configuredHref(url: string, base: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const path = url.replace(/[?#].*$/s, '');
  return hrefOf(path, base) + url.slice(path.length);
}
