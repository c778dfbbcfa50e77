/** Writes /robots.txt, which allows everything and names the sitemap. Pages opt out themselves, with `noindex`. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import type { Entry } from '../plan/model.ts';
import type { Site } from '../types/content.ts';
import { sitemapPath } from './sitemap.ts';

/** Returns the entry. An author's public/robots.txt replaces it. */
export function robotsEntries(site: Site): Entry[] {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, sitemapPath)}\n`;
  return [{ path: '/robots.txt', owner: 'the robots.txt of catpost', source: { kind: 'text', text } }];
}
