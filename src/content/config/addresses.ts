/** Reads the addresses in site.yaml: of the site itself, of links, and of hosts. */
import { basePathOf } from '../paths/writtenPaths.ts';

/** Returns what is wrong with the path in the site's URL, or null. */
export function siteUrlProblem(url: string): string | null {
  const base = basePathOf(pathAsWritten(url));
  if ('path' in base) return null;
  return `must be an address such as https://example.org/blog, but its path ${base.problem}`;
}

/** Returns the site's address as browsers show it, without a slash at its end. */
export function siteUrlOf(url: string): string {
  const base = basePathOf(pathAsWritten(url));
  return URL.canParse(url) && 'path' in base ? new URL(url).origin + base.path.replace(/\/$/, '') : url;
}

/** Returns whether a link of site.yaml may have this address: a path of the site, a web address or a mail address. */
export function isLinkAddress(url: string): boolean {
  return /^\/(?!\/)|^mailto:[^\s]+$/.test(url) || (/^https?:\/\//.test(url) && URL.canParse(url));
}

/**
 * Returns a host as a Content-Security-Policy has it: in lower case, IDN encoded and without a scheme. Returns null for
 * what is not a host.
 */
export function hostOf(written: string): string | null {
  const [, wildcard = '', name = ''] = /^(?:https:\/\/)?(\*\.)?([^/?#@\s]+)\/?$/i.exec(written) ?? [];
  if (!URL.canParse(`https://${name}`)) return null;
  const { host } = new URL(`https://${name}`);
  // Admits no space and no semicolon: they would end the host in the policy.
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/.test(host) ? wildcard + host : null;
}

/** Returns the path exactly as written. A URL parser would silently correct some mistakes. */
function pathAsWritten(url: string): string {
  return url.replace(/^https?:\/\/[^/?#\\]*/, '');
}
