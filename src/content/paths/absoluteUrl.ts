/** A site path as a whole address. */
import type { Site } from '../../types/content.ts';
import { hrefOf } from './paths.ts';

/** The page's absolute address, without the base where `url` already has it. */
export function absoluteUrl(site: Site, path: string): string {
  const href = hrefOf(path, site.base);
  // What the parser would only join: it takes 3 µs, for twenty addresses a post.
  if (/^(?:\/[\w-][\w\-.]*)*\/?$/.test(href)) return originOf(site.config.url) + href;
  return new URL(href, site.config.url).href;
}

function originOf(url: string): string {
  if (url !== lastOrigin.url) lastOrigin = { url, origin: new URL(url).origin };
  return lastOrigin.origin;
}

let lastOrigin = { url: '', origin: '' };
