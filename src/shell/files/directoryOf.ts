/** A page's address -> the directory of the shell that it stands in. */
import { decoded } from '../../text/decoded.ts';

/**
 * `/post/hello/` and the pages of a listing are in `/post`, a tag's in `/tags/linux`, all else in `/`. `collections` are
 * the addresses of the collections' pages, as the windows of the status bar have them. All begin with the base.
 */
export function directoryOf(href: string, base: string, collections: readonly string[]): string {
  const names = namesBelow(href, base);
  const [first = '', second] = names;
  if (first === 'tags' || first === 'by') return second === undefined ? `/${first}` : `/${first}/${second}`;
  const found = collections.map((collection) => namesBelow(collection, base)[0]);
  return first !== '' && found.includes(first) ? `/${first}` : '/';
}

function namesBelow(href: string, base: string): string[] {
  const path = href.replace(/[?#].*$/s, '');
  if (!path.startsWith(base)) return [];
  return path
    .slice(base.length)
    .split('/')
    .map((name) => decoded(name).normalize('NFC'))
    .filter((name) => name !== '');
}
