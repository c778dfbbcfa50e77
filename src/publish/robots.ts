/** /robots.txt: all may be read, and where the sitemap is. What should not be shown says so itself, with `noindex`. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import type { Entry } from '../plan/model.ts';
import type { Site } from '../types/content.ts';
import { sitemapPath } from './sitemap.ts';

/** An author's own public/robots.txt takes its place. */
export function robotsEntries(site: Site): Entry[] {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, sitemapPath)}\n`;
  return [{ path: '/robots.txt', owner: 'the robots.txt of catpost', source: { kind: 'text', text } }];
}
