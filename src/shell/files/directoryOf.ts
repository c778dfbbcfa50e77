/** Finds the working directory that a page's prompt shows. */
import { percentDecode } from '../../text/percentDecode.ts';

/**
 * Returns `/post` for `/post/hello/` and for the pages of the listing, `/tags/linux` for the pages of a tag, and `/`
 * for all others. `collections` has the addresses of the collections' pages. All addresses begin with the base.
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
    .map((name) => percentDecode(name).normalize('NFC'))
    .filter((name) => name !== '');
}
