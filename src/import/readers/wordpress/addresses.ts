/** Finds the old addresses of WordPress. */
import type { Note } from '../../notes/model.ts';
import type { Item } from './model.ts';

/**
 * Returns the path of a page below that of the site, or nothing. The address of a draft is a query, which no file can
 * answer.
 */
export function addressesOf(link: string, siteUrl: string): string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, search } = new URL(link);
  const base = URL.canParse(siteUrl) ? new URL(siteUrl).pathname.replace(/\/$/, '') : '';
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return search !== '' || path === '/' ? [] : [path];
}

/** Returns one note about all published entries whose address is a query; none if there are no such entries. */
export function queryNotes(items: Iterable<Item>): Note[] {
  const found = [...items].filter(
    ({ link, status }) => status === 'publish' && /[?&](?:p|page_id)=\d+(?:$|[&#])/.test(link),
  );
  const [first] = found;
  if (first === undefined) return [];
  const count = found.length === 1 ? '1 post' : `${found.length} posts`;
  return [
    {
      kind: 'address',
      file: first.file,
      line: null,
      about: 'addresses with a query',
      message: `${count} had an address with a query, such as ${first.link}, which no file can answer: readers who follow such a link see the home page`,
    },
  ];
}
