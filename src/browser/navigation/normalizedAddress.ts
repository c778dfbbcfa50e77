/** An address that no link of the site has, in the encoding that its links and the router know. Loads with such a page. */

import { isRoutable } from '../../dom/links.ts';
import { decoded } from '../../text/decoded.ts';

/** Gives the page its address in that encoding; false where it is not below the base. */
export function normalizeAddress(base: string): boolean {
  const { pathname, search, hash } = location;
  const path = normalizedPath(pathname, base);
  if (path !== null) history.replaceState(history.state, '', path + search + hash);
  return path !== null;
}

/** Null where `pathname`, as in `location`, is not below the base. */
export function normalizedPath(pathname: string, base: string): string | null {
  const depth = base.split('/').length - 1;
  const segments = pathname.split('/');
  if (decoded(`${segments.slice(0, depth).join('/')}/`) !== decoded(base)) return null;
  const rest = segments.slice(depth).join('/');
  // Only the page for missing paths can have another one, which then names it as it was written.
  return base + (isRoutable(rest) ? rest : rest.replaceAll('%', '%25'));
}
