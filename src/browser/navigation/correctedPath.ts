/** A path that is not there -> the one that is meant, where only its spelling is wrong or it is an old one. Pure. */
import { decoded } from '../../text/decoded.ts';

/** A line of the site's lists of paths: `path<TAB>title`, and behind an old path `<TAB>` and where it leads. */
export type PathLine = { path: string; title: string; to: string | null };

/** Paths are percent-encoded and below the base; a line that would leave the site is dropped. */
export function readLine(line: string): PathLine[] {
  const [path = '', title = '', to = null] = line.split('\t');
  return path === '' || /^[\\/]/.test(to ?? path) ? [] : [{ path, title, to }];
}

/**
 * The name that all spellings of a path have in common: decoded, in lower case, without `index.html`, `.html`, doubled
 * slashes, and the punctuation of a sentence that the address stood at the end of.
 */
export function simplifiedPath(path: string): string {
  return fullyDecoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\/]+/g, '/')
    .replace(/^\/|[\s/.,;:!?)\]}>'"’”»]+$/gu, '')
    .replace(/(?:^|\/)index\.html?$|\.html?$/, '');
}

/** The href that `pathname` is meant to be, or null. `pathname` itself is never the answer. */
export function correctedHref(pathname: string, lines: PathLine[], base: string): string | null {
  const looked = pathname.slice(base.length);
  const plain = simplifiedPath(looked);
  const name = plain.replace(rawEnding, '');
  if (plain === '') return pathname === base ? null : base;
  const found = lines.filter(({ path }) => simplifiedPath(path) === name || simplifiedPath(path) === plain);
  const isExact = ({ path }: PathLine) => decoded(path).toLowerCase() === decoded(looked).toLowerCase();
  const meant = found.find(isExact) ?? found.find(({ to }) => to === null) ?? found[0];
  if (meant === undefined) return null;
  const page = base + (meant.to ?? meant.path);
  // A listing has no markdown: there the page answers, the second time.
  const wanted = [...(rawEnding.test(plain) ? [`${page.replace(/\/$/, '')}.md`] : []), page];
  return wanted.find((href) => href !== pathname) ?? null;
}

const rawEnding = /\.(?:md|markdown|txt)$/;

/** Some programs encode an address that is encoded already. */
function fullyDecoded(path: string): string {
  const once = decoded(path);
  const twice = decoded(once);
  return twice === once ? once : decoded(twice);
}
