/**
 * Resolves the links of a markdown file. A link may be relative to the file, as on GitHub (`other.md#section`), begin
 * at the site's root (`/post/other/`), with or without the base, or be a whole address of the site. The result depends
 * only on the link, its file and the table, so a cached body is current as long as all its links resolve to the same
 * targets.
 */

import { isMarkdownFile, markdownFilesNamed } from '../content/files/markdownFiles.ts';
import { percentDecode } from '../text/percentDecode.ts';
import { fragmentOf } from './fragments.ts';
import { linkedVersions } from './linkedVersions.ts';
import { isListed } from './mediaHosts.ts';
import type { LinkTable, Target } from './model.ts';

/** The schemes that a link may have. Links with others, such as `javascript:` and `data:`, become plain text. */
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'xmpp:', 'irc:', 'ircs:', 'matrix:', 'geo:']);

/** Resolves `url` as written in the markdown of `file`, a path from the content folder. Never throws. */
export function resolveLink(url: string, file: string, table: LinkTable): Target {
  // Browsers remove white space and control characters from an address before they read its scheme.
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
  if ('looked' in found) {
    // The author has put the own host into media: because another program, such as an old site, has files there.
    const isElsewhere = isFileName(path) && isListed(cleaned, table.media ?? []);
    return isElsewhere ? { kind: 'outside', href: cleaned } : { kind: 'dead', looked: found.looked };
  }
  return { kind: 'inside', href: found.href + query + hash, file: found.file, fragment };
}

/** Returns whether a path is that of a file such as a picture. Pages are those of this site, or dead. */
function isFileName(path: string): boolean {
  return /\.(?!(?:html?|php|mdx?)$)[a-z][a-z0-9]*$/i.test(path);
}

/**
 * Turns an absolute address of the site itself into one from its root: `https://example.org/blog/x/#y` becomes `/x/#y`,
 * and so does the same address with `http:`. Null for other sites; `www.example.org` may be another site.
 */
function addressOnSite(address: string, url: string | undefined): string | null {
  if (!url || !/^https?:/i.test(address)) return null;
  const own = parseSiteUrl(url);
  // Returns early, because most links lead elsewhere. An address with other characters, such as escapes and non-ASCII
  // letters, may still name the same host once it is parsed.
  if (!address.toLowerCase().includes(own.hostname) && /^[\w:/?#&=.,;~+-]*$/.test(address)) return null;
  const { host, username, pathname, search, hash } = new URL(address);
  const base = own.pathname.replace(/\/$/, '');
  if (host !== own.host || username !== '' || !`${pathname}/`.startsWith(`${base}/`)) return null;
  return (pathname.slice(base.length) || '/') + search + hash;
}

let lastParsed: { text: string; url: URL } | null = null;

/** Parses the site's URL. The last result is cached, because every link of a build asks for the same one. */
function parseSiteUrl(text: string): URL {
  if (lastParsed?.text !== text) lastParsed = { text, url: new URL(text) };
  return lastParsed.url;
}

type Found = { href: string; file: string | null } | { looked: string };

/** Finds the target of a path: a planned file, or an asset, which is published because of this link. */
function findPath(written: string, table: LinkTable): Found {
  const path = percentDecode(written).normalize('NFC');
  const base = percentDecode(table.base);
  const withoutBase = path.startsWith(base) ? [path.slice(base.length - 1)] : [];
  for (const site of [path, ...withoutBase]) {
    for (const candidate of [site, `${site}/`, site.replace(/\/index\.html?$/, '/')]) {
      const href = ownValue(table.paths, candidate);
      if (href !== undefined) return { href, file: candidate };
    }
    const asset = ownValue(table.files, site.slice(1));
    if (asset !== undefined && !isMarkdownFile(site)) return { href: asset, file: site.slice(1) };
  }
  return { looked: withoutBase[0] ?? path };
}

/**
 * Finds a content file by its path from the file `from`; `.md` and `index.md` may be left out. The path of a file beside
 * the content folder is `../footer.md`.
 */
function findFile(written: string, from: string, table: LinkTable): Found {
  const joined = joinPath(from, percentDecode(written).normalize('NFC'))?.replace(/^\.\.\/content\//, '') ?? null;
  if (joined === null) return { looked: written };
  // Files beside the content folder may name those of the public folder.
  if (joined.startsWith('../public/')) return findPath(joined.slice('../public'.length), table);
  for (const candidate of linkedVersions(joined, from, table.languages)) {
    const found = namedFile(candidate, table);
    // A translation that links to its original means the original.
    if (found !== null && (found.file !== from || candidate === joined)) return found;
  }
  return { looked: joined };
}

function namedFile(name: string, table: LinkTable): { href: string; file: string } | null {
  const exact = ownValue(table.files, name);
  if (exact !== undefined) return { href: exact, file: name };
  const trimmed = name.replace(/\/$/, '');
  for (const candidate of markdownFilesNamed(trimmed)) {
    const href = ownValue(table.files, candidate);
    if (href !== undefined) return { href, file: candidate };
  }
  const folder = `/${trimmed}${trimmed === '' ? '' : '/'}`;
  const href = ownValue(table.paths, folder);
  return href === undefined ? null : { href, file: folder };
}

/** Joins a relative path to the folder of `from`; null if the result is outside the content folder. */
function joinPath(from: string, relative: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Reads a key of a record without its prototype, where `constructor` would be found. */
function ownValue(record: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
