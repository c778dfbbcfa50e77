/**
 * The one place that makes paths (decision 4): from a file or a title to a slug, from a slug to site paths, from a
 * site path to an href and an output file. Site paths are NFC, not percent-encoded, and begin with `/`.
 */
import { hash } from 'node:crypto';
import { decoded } from '../../text/decoded.ts';
import { encodedPath } from '../../text/encoded.ts';
import { withoutMarkdownEnding } from '../markdownFiles.ts';

/** `a/Some File.md` -> `a/some-file`; `x/index.md` -> `x`. `file` is relative to its collection. */
export function slugFromFile(file: string): string {
  return slugFromTitle(withoutMarkdownEnding(file).replace(/(?:^|\/)index$/, ''));
}

/**
 * Lower case, white space to `-`, `/` kept as a folder, unsafe characters dropped:
 * `one line / Another` -> `one-line-/-another`. Empty where nothing is left.
 */
export function slugFromTitle(title: string): string {
  return title
    .split('/')
    .map(segmentOf)
    .filter((segment) => segment !== '')
    .join('/');
}

/** Why a written slug cannot be a path, or null. */
export function slugFault(slug: string): string | null {
  if (/[\\\0]|%[0-9a-f]{2}|^[a-z]:/i.test(slug) || slug.startsWith('/')) return 'leaves its folder';
  if (slug.split('/').some((segment) => /^\.+$/.test(segment))) return 'leaves its folder';
  if (slugFromTitle(slug) !== slug.normalize('NFC').replace(/\/$/, '')) return 'has characters that a path cannot have';
  return null;
}

/** True where nothing in the slug can be read: no letter, digit or pictograph. */
export function isEmptySlug(slug: string): boolean {
  return !/[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(slug);
}

/**
 * The first segment of a slug that is not free, or null: names of catpost's own files at the top, `page` in a
 * collection, and the names that Windows keeps for devices, everywhere.
 */
export function reservedSegment(slug: string, collection: string | null): string | null {
  const segments = slug.split('/');
  const device = segments.find((segment) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(segment));
  if (device !== undefined) return device;
  const [first = ''] = segments;
  const taken = collection === null ? topNames : collectionNames;
  return taken.has(first) ? first : null;
}

/** `post/hello` of collection `post` -> `/post/hello/`; a page has no collection. */
export function pagePathOf(slug: string, collection: string | null): string {
  return collection === null ? `/${slug}/` : `${collectionPathOf(collection)}${slug}/`;
}

/** `/post/hello/` -> `/post/hello.md`. */
export function rawPathOf(path: string): string {
  return `${path.replace(/\/$/, '')}.md`;
}

/** `/post/hello.md` -> `/paths/log/post/hello.txt`. */
export function historyPathOf(rawPath: string): string {
  return `/paths/log${rawPath.replace(/\.md$/, '')}.txt`;
}

/** `/post/hello.md` -> `/post/`. */
export function directoryPathOf(rawPath: string): string {
  return rawPath.slice(0, rawPath.lastIndexOf('/') + 1);
}

/** A path that an author writes for an address of old -> the site path, or why it cannot be one. */
export function aliasPathOf(written: string): { path: string } | { fault: string } {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]{2}|\\/i.test(written)) return { fault: 'leaves the site' };
  if (/[?#]/.test(written)) return { fault: 'has a query or a fragment, which a path cannot have' };
  const path = `/${decoded(written).normalize('NFC').replace(/^\//, '')}`.replace(/\/index\.html?$/i, '/');
  const segments = path.slice(1).replace(/\/$/, '').split('/');
  if (segments.some((segment) => /^\.\.?$/.test(segment))) return { fault: 'leaves the site' };
  if (path !== '/' && segments.some(isUnsafeName)) return { fault: 'has a part that a path cannot have' };
  const reserved = reservedSegment(
    path
      .slice(1)
      .toLowerCase()
      .replace(/\.html?$/, ''),
    null,
  );
  if (reserved !== null || reservedSegment(segments.join('/').toLowerCase(), null) !== null) {
    return { fault: "is a path of catpost's own, or a name of Windows'" };
  }
  return { path: path.endsWith('/') || /\.[a-z][a-z0-9]{1,5}$/i.test(path) ? path : `${path}/` };
}

/** Not every disk takes such a name, or not as it is written. */
function isUnsafeName(segment: string): boolean {
  return /^\.|[.\s]$|^$|[\p{Cc}\\:*?"<>|#%]/u.test(segment) || Buffer.byteLength(segment) > maximumBytes;
}

/** The folder's name, made a slug. */
export function collectionPathOf(name: string): string {
  return `/${segmentOf(name)}/`;
}

export function yearPathOf(collection: string, year: string): string {
  return `${collectionPathOf(collection)}${year}/`;
}

/** `/tags/linux/`; a `/` in a tag is a space. A sign that a path cannot have is a word: `C#` is `c-sharp`, `.NET` `dot-net`. */
export function tagPathOf(tag: string): string {
  const words = tag
    .replace(/(?<=[\p{L}\p{N}])[#＃♯](?=[\s-]|$)/gu, '-sharp')
    .replace(/(^|[\s-])[.．](?=\p{L})/gu, '$1dot-');
  return plainTagPathOf(words);
}

/** The same without words for signs. */
export function plainTagPathOf(tag: string): string {
  return `/tags/${segmentOf(tag.replaceAll('/', ' '))}/`;
}

/** The same with a word for every sign, for tags that only their signs tell apart: `C++` beside `C#`, `R&D` beside `RD`. */
export function spelledTagPathOf(tag: string): string {
  const words = tag.normalize('NFKC').replace(/[!-/:-@[-`{-~♯]/g, (sign) => {
    const word = signWords.get(sign);
    return word === undefined ? ' ' : ` ${word} `;
  });
  return plainTagPathOf(words.trim());
}

const signWords = new Map([
  ['!', 'bang'],
  ['#', 'sharp'],
  ['♯', 'sharp'],
  ['$', 'dollar'],
  ['%', 'percent'],
  ['&', 'and'],
  ['*', 'star'],
  ['+', 'plus'],
  ['.', 'dot'],
  ['<', 'less'],
  ['=', 'equals'],
  ['>', 'greater'],
  ['?', 'what'],
  ['@', 'at'],
  ['^', 'hat'],
  ['|', 'or'],
  ['~', 'tilde'],
]);

export function provenancePathOf(provenance: string): string {
  return `/by/${provenance}/`;
}

/** The first page of a listing is the listing's own path. */
export function pageNumberPathOf(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** Equal for two paths that some file system or host takes for one: letter case, and letters such as the Kelvin sign. */
export function foldPath(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC').replaceAll('\u0307', '');
}

/** The parts of a sitemap that is too large for one file. */
export function sitemapPartPathOf(number: number): string {
  return `/sitemap-${number}.xml`;
}

/** A file of the content folder is published where it lies. */
export function assetPathOf(file: string): string {
  return `/${file.normalize('NFC')}`;
}

/** The feed of the listing at `path`: `/post/` -> `/post/feed.xml`. */
export function feedPathOf(path: string, format: 'rss' | 'atom' | 'json'): string {
  return path + { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }[format];
}

/** An archive of the site's Atom feed; 1 has the oldest posts. */
export function archivePathOf(number: number): string {
  return `/atom/${number}.xml`;
}

/** The stylesheet of all feeds; `hash` is of its text. */
export function feedStylePathOf(hash: string): string {
  return `/assets/feed-${hash}.css`;
}

/** A smaller or otherwise encoded copy of the image at `path`; `hash` is of its bytes, so that it may be kept for ever. */
export function variantPathOf(path: string, hash: string, variant: { width: number; format: string }): string {
  const name = [...segmentOf(path.replace(/^.*\/|\.[^./]*$/g, ''))].slice(0, 40).join('');
  return `/assets/img/${name}-${hash}-${variant.width}.${variant.format}`;
}

/** The drawn share image of the post at `path`; `hash` is of all that is drawn. */
export function cardPathOf(path: string, hash: string): string {
  const name = [...segmentOf(path.replace(/^.*\/(?=[^/]+\/$)/, ''))].slice(0, 40).join('');
  return `/assets/cards/${name}-${hash}.png`;
}

/**
 * What an author writes as the place of the site, encoded or not -> the base as it stands in every address, with both
 * slashes and in the one encoding that browsers show; or why no site can be there.
 */
export function basePathOf(written: string): { path: string } | { fault: string } {
  if (/[?#]/.test(written)) return { fault: 'has a query or a fragment, which a path cannot have' };
  if (/%(?![0-9a-f]{2})/i.test(written)) return { fault: 'has a % without two hexadecimal digits behind it' };
  const segments = written.replace(/^\/+|\/+$/g, '').split('/');
  if (segments.length === 1 && segments[0] === '') return { path: '/' };
  const names = segments.map((segment) => decoded(segment).normalize('NFC'));
  if (names.includes('')) return { fault: 'has two slashes in a row' };
  if (names.some((name) => name === '.' || name === '..')) return { fault: 'leaves its folder' };
  const odd = /[\p{Cc}\p{Cf}\p{Cs}\uFFFD/\\:*?"<>|#%]|[^\S ]|^ | $/u;
  const found = names.map((name) => odd.exec(name)?.[0]).find((character) => character !== undefined);
  if (found !== undefined) return { fault: `has ${nameOf(found)} in it, which not every server takes` };
  // Brackets and quotes would end an address in the stylesheet.
  const encoded = (name: string) => encodeURI(name).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return { path: `/${names.map(encoded).join('/')}/` };
}

/** What cannot be seen is named by its number. */
function nameOf(character: string): string {
  if (!/[\p{C}\p{Z}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What stands in an `href`: base added, every segment percent-encoded. `base` is encoded and has both slashes. */
export function hrefOf(path: string, base: string): string {
  return base + encodedPath(path.slice(1));
}

/** Where a path is written in the output folder: `/post/x/` -> `post/x/index.html`, `/post/x.md` -> `post/x.md`. */
export function outputFileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

const topNames = new Set(
  `index 404 assets by paths tags search page feed.xml atom.xml rss.xml feed.json sitemap.xml robots.txt llms.txt _headers
   _redirects cname manifest.webmanifest pagefind favicon.svg atom sw.js vercel.json apple-touch-icon.png`.split(/\s+/),
);
const collectionNames = new Set(['index', 'page']);

/** File systems allow 255 bytes; 200 leave room for `.md` and a temporary name. */
const maximumBytes = 200;

function segmentOf(text: string): string {
  const segment = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    // The zero-width joiner stays: it makes one emoji of several.
    .replace(/\s+/g, '-')
    .replace(/(?!\u200D)[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{RI}\p{Emoji_Modifier}_.+-]/gu, '')
    .replace(/^\.+|\.+$/g, '');
  return Buffer.byteLength(segment) > maximumBytes ? shortened(segment) : segment;
}

/** Cut between characters, with a hash behind it so that two long names stay two. */
function shortened(segment: string): string {
  const end = `-${hash('sha256', segment).slice(0, 8)}`;
  let start = '';
  for (const character of segment) {
    if (Buffer.byteLength(start + character + end) > maximumBytes) break;
    start += character;
  }
  return start + end;
}
