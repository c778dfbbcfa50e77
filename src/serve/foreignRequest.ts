/**
 * Recognizes requests to dev that another site makes the author's browser send. They are refused, because Vite's server
 * can, for example, open a file in the editor, and because pages of dev show drafts.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Returns true for a request from a page of another site, or with a host name that is not this machine's: with DNS
 * rebinding, a page at that name would have the same origin. Links to pages may be followed from anywhere.
 */
export function isForeign(url: string, headers: IncomingHttpHeaders): boolean {
  if (!isOwnHost(headers.host)) return true;
  const { origin } = headers;
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === headers.host)) return true;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const isFollowed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !isFollowed || /^\/+(?:__|@)/.test(url);
}

function isOwnHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}
