/**
 * Requests to `npm run dev` that another site makes the author's browser send. Some of what dev answers acts, such as
 * opening a file in the editor, and its pages show drafts.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * True for a request of another site's page, and for one by a name that is not this machine's: a name of somebody else
 * that leads here makes their page one of the same origin (DNS rebinding). A link to a page may be followed from anywhere.
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
