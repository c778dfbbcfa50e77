/**
 * Rewrites an address that is percent-encoded differently from the site's links, so that the router can match it. Loads
 * only with such a page.
 */

import { isRoutable } from '../../dom/links.ts';
import { percentDecode } from '../../text/percentDecode.ts';

/** Rewrites the address of the page. Returns false if it is not below the base. */
export function normalizeAddress(base: string): boolean {
  const { pathname, search, hash } = location;
  const path = normalizedPath(pathname, base);
  if (path !== null) history.replaceState(history.state, '', path + search + hash);
  return path !== null;
}

/** Returns the normalized path, or null if `pathname` is not below the base. */
export function normalizedPath(pathname: string, base: string): string | null {
  const depth = base.split('/').length - 1;
  const segments = pathname.split('/');
  if (percentDecode(`${segments.slice(0, depth).join('/')}/`) !== percentDecode(base)) return null;
  const rest = segments.slice(depth).join('/');
  // Only the page for missing paths can have such a path, and shows it as it was written.
  return base + (isRoutable(rest) ? rest : rest.replaceAll('%', '%25'));
}
