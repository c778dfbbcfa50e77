/** Parses paths that an author wrote: aliases, and the path in the site's URL. */
import { codePointName } from '../../text/controlCharacters.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import { maximumSegmentBytes, reservedSegment } from './slug.ts';

/** A site path, or what is wrong with what the author wrote, as the end of a sentence. */
export type WrittenPath = { path: string } | { problem: string };

/** Reads an alias, percent-encoded or not: `/old/x`, `old/x.html` or `/old/x/index.html`. */
export function aliasPathOf(written: string): WrittenPath {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]{2}|\\/i.test(written)) return { problem: 'leads out of the site' };
  if (/[?#]/.test(written)) return { problem: noQuery };
  const path = `/${percentDecode(written).normalize('NFC').replace(/^\//, '')}`.replace(/\/index\.html?$/i, '/');
  const name = path.slice(1).replace(/\/$/, '');
  const segments = name.split('/');
  if (segments.some((segment) => /^\.\.?$/.test(segment))) return { problem: 'leads out of the site' };
  if (path !== '/' && segments.some(isUnsafeSegment)) return { problem: 'has a part that is not allowed in a path' };
  const withoutExtension = path
    .slice(1)
    .toLowerCase()
    .replace(/\.html?$/, '');
  if (reservedSegment(withoutExtension, null) !== null || reservedSegment(name.toLowerCase(), null) !== null) {
    return { problem: 'is reserved by catpost or by Windows' };
  }
  return { path: path.endsWith('/') || /\.[a-z][a-z0-9]{1,5}$/i.test(path) ? path : `${path}/` };
}

/** Returns what is wrong with the path of a file that a plugin adds, such as `/reading.json`; null if nothing is. */
export function filePathProblem(written: string): string | null {
  if (!written.startsWith('/')) return 'must begin with a slash';
  const segments = written.slice(1).replace(/\/$/, '').split('/');
  if (segments.some((segment) => /^\.\.?$/.test(segment))) return 'leads out of its folder';
  const isUnsafe = (segment: string) => isUnsafeSegment(segment.replace(/^\.well-known$/, 'well-known'));
  return segments.some(isUnsafe) ? 'has a part that is not allowed in a path' : null;
}

/**
 * Reads the path in the site's address, percent-encoded or not, and returns the base: with a slash at both ends, and
 * encoded as browsers show it.
 */
export function basePathOf(written: string): WrittenPath {
  if (/[?#]/.test(written)) return { problem: noQuery };
  if (/%(?![0-9a-f]{2})/i.test(written)) return { problem: 'has a % without two hexadecimal digits after it' };
  const segments = written.replace(/^\/+|\/+$/g, '').split('/');
  if (segments.length === 1 && segments[0] === '') return { path: '/' };
  const names = segments.map((segment) => percentDecode(segment).normalize('NFC'));
  if (names.includes('')) return { problem: 'has two slashes in a row' };
  if (names.some((name) => name === '.' || name === '..')) return { problem: 'leads out of its folder' };
  const unsafe = names.map((name) => unsafeInBase.exec(name)?.[0]).find((character) => character !== undefined);
  if (unsafe !== undefined) return { problem: `contains ${visibleName(unsafe)}, which not every server accepts` };
  return { path: `/${names.map(encodeSegment).join('/')}/` };
}

/** Returns whether some file system rejects or changes a name. */
function isUnsafeSegment(segment: string): boolean {
  return /^\.|[.\s]$|^$|[\p{Cc}\\:*?"<>|#%]/u.test(segment) || Buffer.byteLength(segment) > maximumSegmentBytes;
}

const noQuery = 'has a query or a fragment, which a path cannot have';

const unsafeInBase = /[\p{Cc}\p{Cf}\p{Cs}\uFFFD/\\:*?"<>|#%]|[^\S ]|^ | $/u;

function encodeSegment(name: string): string {
  // Brackets and quotes would end a url() in the stylesheet.
  return encodeURI(name).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function visibleName(character: string): string {
  return /[\p{C}\p{Z}]/u.test(character) ? codePointName(character) : character;
}
