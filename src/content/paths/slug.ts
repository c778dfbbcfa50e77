/** Makes slugs, the part of a post's path that comes from its title or file name. */
import { hash } from 'node:crypto';
import { withoutMarkdownExtension } from '../files/markdownFiles.ts';

/**
 * Returns the slug of a file, given relative to its collection: `a/Some File.md` -> `a/some-file`, `x/index.md` -> `x`.
 */
export function slugFromFile(file: string): string {
  return slugFromTitle(withoutMarkdownExtension(file).replace(/(?:^|\/)index$/, ''));
}

/**
 * Returns the slug of a title: in lower case, with `-` for white space and without unsafe characters. A `/` separates
 * folders: `one line / Another` -> `one-line-/-another`. The slug is empty if nothing is left.
 */
export function slugFromTitle(title: string): string {
  return title
    .split('/')
    .map(pathSegment)
    .filter((segment) => segment !== '')
    .join('/');
}

/** Returns why a slug that an author wrote cannot be a path, or null if it can. */
export function slugProblem(slug: string): string | null {
  if (/[\\\0]|%[0-9a-f]{2}|^[a-z]:/i.test(slug) || slug.startsWith('/')) return 'leads out of its folder';
  if (slug.split('/').some((segment) => /^\.+$/.test(segment))) return 'leads out of its folder';
  if (slugFromTitle(slug) !== slug.normalize('NFC').replace(/\/$/, '')) {
    return 'contains characters that are not allowed in a path';
  }
  return null;
}

/** Returns whether a slug has nothing readable: no letter, digit or pictograph. */
export function isEmptySlug(slug: string): boolean {
  return !/[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(slug);
}

/**
 * Returns the first segment of a slug that is reserved, or null: the names of catpost's own files for a page, `page` in
 * a collection, and the device names of Windows everywhere.
 */
export function reservedSegment(slug: string, collection: string | null): string | null {
  const segments = slug.split('/');
  const device = segments.find((segment) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(segment));
  if (device !== undefined) return device;
  const [first = ''] = segments;
  const reserved = collection === null ? reservedPageNames : reservedCollectionNames;
  return reserved.has(first) ? first : null;
}

const reservedPageNames = new Set(
  `index 404 assets by paths tags search page feed.xml atom.xml rss.xml feed.json sitemap.xml robots.txt llms.txt _headers
   _redirects cname manifest.webmanifest pagefind favicon.svg atom sw.js vercel.json apple-touch-icon.png`.split(/\s+/),
);
const reservedCollectionNames = new Set(['index', 'page']);

/** Returns a text as one segment of a path. */
export function pathSegment(text: string): string {
  const segment = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, '-')
    // Keeps the zero-width joiner, which combines several emoji into one.
    .replace(/(?!\u200D)[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{RI}\p{Emoji_Modifier}_.+-]/gu, '')
    .replace(/^\.+|\.+$/g, '');
  return Buffer.byteLength(segment) > maximumSegmentBytes ? shorten(segment) : segment;
}

/** File systems allow 255 bytes for a name; the rest is for `.md` and the names of temporary files. */
export const maximumSegmentBytes = 200;

/** Cuts a segment between two characters and adds a hash, so that two long names stay different. */
function shorten(segment: string): string {
  const end = `-${hash('sha256', segment).slice(0, 8)}`;
  let start = '';
  for (const character of segment) {
    if (Buffer.byteLength(start + character + end) > maximumSegmentBytes) break;
    start += character;
  }
  return start + end;
}
