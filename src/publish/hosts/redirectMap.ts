/** Redirects as nginx and Caddy compare them. */

import { hrefOf } from '../../content/paths/href.ts';
import type { Site } from '../../types/content.ts';
import type { Redirect } from '../../types/redirect.ts';

/**
 * Maps each old address to the href that replaces it. Addresses are decoded, include the base, and occur with and
 * without their final slash. If both forms are separate redirects, each keeps its target.
 */
export function redirectMap({ base, redirects }: Pick<Site, 'base' | 'redirects'>): Map<string, string> {
  const addressOf = ({ from }: Redirect) => decodeURI(base) + from.slice(1);
  const hrefs = new Map(redirects.map((redirect) => [addressOf(redirect), hrefOf(redirect.to, base)]));
  for (const [address, href] of [...hrefs]) {
    const withoutSlash = address.replace(/\/$/, '');
    if (!hrefs.has(withoutSlash)) hrefs.set(withoutSlash, href);
  }
  return hrefs;
}
