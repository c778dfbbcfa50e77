/**
 * Where a link of a markdown file leads: written as on GitHub (`other.md#section`, relative to the file), from the
 * site's root (`/post/other/`), with the site's base or without it, or as an address of the site. The answer depends only on the link, its file and the table, so that a cached body is
 * still good when all its links resolve as before.
 */

import { isMarkdown, markdownFilesNamed } from '../content/markdownFiles.ts';
import { decoded } from '../text/decoded.ts';
import { fragmentOf } from './fragments.ts';
import type { LinkTable, Target } from './model.ts';

/** Schemes a link may have; others, `javascript:` and `data:` among them, are shown as text. */
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'xmpp:', 'irc:', 'ircs:', 'matrix:', 'geo:']);

/** Resolves `url` as it stands in the markdown of `file` (from the content folder). Never throws. */
export function resolveLink(url: string, file: string, table: LinkTable): Target {
  // Browsers drop white space and control characters from an address before they read its scheme.
  const address = url.replace(/[\p{Cc} ]+/gu, (found) => (/^ +$/.test(found) ? '%20' : ''));
  const cleaned = address.replace(/^(?:%20)+|(?:%20)+$/g, '').replace(/^[\\/]{2,}/, 'https://');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(cleaned)?.[0].toLowerCase();
  if (scheme && !(schemes.has(scheme) && URL.canParse(cleaned))) return { kind: 'blocked' };
  const onSite = scheme ? addressOnSite(cleaned, table.url) : cleaned;
  if (onSite === null) return { kind: 'outside', href: cleaned };
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(onSite) ?? [];
  const fragment = fragmentOf(hash);
  if (path === '') return { kind: 'inside', href: query + hash, file: query === '' ? file : null, fragment };
  const found = path.startsWith('/') ? findPath(path, table) : findFile(path, file, table);
  if ('looked' in found) return { kind: 'dead', looked: found.looked };
  return { kind: 'inside', href: found.href + query + hash, file: found.file, fragment };
}

/**
 * An address of the site itself, by either protocol, as one from its root: `https://example.org/blog/x/#y` is `/x/#y`.
 * Null for any other site; `www.example.org` may be one.
 */
function addressOnSite(address: string, url: string | undefined): string | null {
  if (!url || !/^https?:/i.test(address)) return null;
  const own = parsed(url);
  // Most links lead elsewhere. An address in other letters may be the same host in the end.
  if (!address.toLowerCase().includes(own.hostname) && /^[\w:/?#&=.,;~+-]*$/.test(address)) return null;
  const { host, username, pathname, search, hash } = new URL(address);
  const base = own.pathname.replace(/\/$/, '');
  if (host !== own.host || username !== '' || !`${pathname}/`.startsWith(`${base}/`)) return null;
  return (pathname.slice(base.length) || '/') + search + hash;
}

let last: { text: string; url: URL } | null = null;

/** The same address is asked for each time. */
function parsed(text: string): URL {
  if (last?.text !== text) last = { text, url: new URL(text) };
  return last.url;
}

type Found = { href: string; file: string | null } | { looked: string };

/** What is published at a path: planned files, then those beside posts, which are planned when something leads to them. */
function findPath(written: string, table: LinkTable): Found {
  const path = decoded(written).normalize('NFC');
  const base = decoded(table.base);
  const below = path.startsWith(base) ? [path.slice(base.length - 1)] : [];
  for (const site of [path, ...below]) {
    for (const candidate of [site, `${site}/`, site.replace(/\/index\.html?$/, '/')]) {
      const href = own(table.paths, candidate);
      if (href !== undefined) return { href, file: candidate };
    }
    const asset = own(table.files, site.slice(1));
    if (asset !== undefined && !isMarkdown(site)) return { href: asset, file: site.slice(1) };
  }
  return { looked: below[0] ?? path };
}

function findFile(written: string, from: string, table: LinkTable): Found {
  const joined = joinPath(from, decoded(written).normalize('NFC'));
  if (joined === null) return { looked: written };
  const exact = own(table.files, joined);
  if (exact !== undefined) return { href: exact, file: joined };
  const trimmed = joined.replace(/\/$/, '');
  for (const candidate of markdownFilesNamed(trimmed)) {
    const href = own(table.files, candidate);
    if (href !== undefined) return { href, file: candidate };
  }
  const folder = `/${trimmed}${trimmed === '' ? '' : '/'}`;
  const href = own(table.paths, folder);
  return href === undefined ? { looked: joined } : { href, file: folder };
}

/** Null where the path leaves the content folder. */
function joinPath(from: string, relative: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function own(record: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
