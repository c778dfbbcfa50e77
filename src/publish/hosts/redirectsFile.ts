/** Writes `_redirects`, which Netlify and Cloudflare both read: one line per redirect. */

import { hrefOf } from '../../content/paths/href.ts';
import type { Site } from '../../types/content.ts';
import { furtherNotFoundPaths } from './notFoundPaths.ts';

/** Cloudflare's limit for lines without a `*`: https://developers.cloudflare.com/pages/configuration/redirects/ */
export const maximumCloudflareRedirects = 2000;

/**
 * Returns the text of the file. Cloudflare distinguishes a path with a final slash from one without, so both get a line
 * if the limit permits. For Netlify alone, `!` gives the rule precedence over the page that is at the path for hosts
 * without redirects; Cloudflare does not know this mark, and redirects first anyway. Cloudflare finds the nearest 404.html
 * itself, and rejects lines with that status.
 */
export function redirectsFile(site: Site): string {
  const { redirects, base, config } = site;
  const isForCloudflare = config.host.includes('cloudflare');
  const hasBothForms = isForCloudflare && redirects.length * 2 <= maximumCloudflareRedirects;
  const lines = redirects.flatMap(({ from, to }) => {
    const sources = hasBothForms && from.endsWith('/') ? [from, from.slice(0, -1)] : [from];
    return sources.map((path) => `${sourceOf(path, base)} ${hrefOf(to, base)} 301${isForCloudflare ? '' : '!'}`);
  });
  const missing = isForCloudflare ? [] : furtherNotFoundPaths(site);
  const missingLines = missing.map(({ root, path }) => `${hrefOf(root, base)}* ${hrefOf(path, base)} 404`);
  return [...lines, ...missingLines].map((line) => `${line}\n`).join('');
}

/** Escapes an author's `*`, which would match anything. */
function sourceOf(path: string, base: string): string {
  return hrefOf(path, base).replaceAll('*', '%2A');
}
