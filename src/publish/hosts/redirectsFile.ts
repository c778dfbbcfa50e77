/** `_redirects`, which Netlify and Cloudflare both read: one line for each path that leads to another. */

import { hrefOf } from '../../content/paths/paths.ts';
import type { Site } from '../../types/content.ts';

/** Cloudflare's for lines without a `*`: https://developers.cloudflare.com/pages/configuration/redirects/ */
export const cloudflareRedirects = 2000;

/**
 * Cloudflare takes a path with and one without its last slash for two, so both have a line while there is room. On Netlify
 * alone `!` puts the rule before the page that stands at the path for hosts without redirects; Cloudflare does not know
 * that mark, and needs none.
 */
export function redirectsFile({ redirects, base, config }: Site): string {
  const cloudflare = config.host.includes('cloudflare');
  const twice = cloudflare && redirects.length * 2 <= cloudflareRedirects;
  const lines = redirects.flatMap(({ from, to }) => {
    const sources = twice && from.endsWith('/') ? [from, from.slice(0, -1)] : [from];
    return sources.map((path) => `${sourceOf(path, base)} ${hrefOf(to, base)} 301${cloudflare ? '' : '!'}`);
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** A `*` of the author's would stand for anything. */
function sourceOf(path: string, base: string): string {
  return hrefOf(path, base).replaceAll('*', '%2A');
}
