/** Corrects the path of a page that does not exist, if only its spelling is wrong or it is a former path. */
import { percentDecode } from '../../text/percentDecode.ts';

/**
 * A line of the site's lists of paths: `path<TAB>title`, followed for a former path by `<TAB>` and the current path.
 */
export type ListedPath = { path: string; title: string; to: string | null };

/**
 * Parses a line. Paths are percent-encoded and relative to the base. A line that would lead to another site is dropped.
 */
export function readLine(line: string): ListedPath[] {
  const [path = '', title = '', to = null] = line.split('\t');
  return path === '' || /^[\\/]/.test(to ?? path) ? [] : [{ path, title, to }];
}

/**
 * Returns what all spellings of a path have in common: decoded, in lower case, without `index.html`, `.html`, doubled
 * slashes, and the punctuation of a sentence that ended with the address.
 */
export function simplifiedPath(path: string): string {
  return fullyDecoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\/]+/g, '/')
    .replace(/^\/|[\s/.,;:!?)\]}>'"’”»]+$/gu, '')
    .replace(/(?:^|\/)index\.html?$|\.html?$/, '');
}

/** Returns the href that `pathname` should have been, or null. It never returns `pathname` itself. */
export function correctedHref(pathname: string, lines: ListedPath[], base: string): string | null {
  const missing = pathname.slice(base.length);
  const plain = simplifiedPath(missing);
  const name = plain.replace(rawEnding, '');
  if (plain === '') return pathname === base ? null : base;
  const found = lines.filter(({ path }) => simplifiedPath(path) === name || simplifiedPath(path) === plain);
  const isExact = ({ path }: ListedPath) => percentDecode(path).toLowerCase() === percentDecode(missing).toLowerCase();
  const match = found.find(isExact) ?? found.find(({ to }) => to === null) ?? found[0];
  if (match === undefined) return null;
  const page = base + (match.to ?? match.path);
  // A listing has no markdown, so the second attempt leads to its page.
  const wanted = [...(rawEnding.test(plain) ? [`${page.replace(/\/$/, '')}.md`] : []), page];
  return wanted.find((href) => href !== pathname) ?? null;
}

const rawEnding = /\.(?:md|markdown|txt)$/;

/** Some programs percent-encode an address twice. */
function fullyDecoded(path: string): string {
  const once = percentDecode(path);
  const twice = percentDecode(once);
  return twice === once ? once : percentDecode(twice);
}
