/** Learns from the links between posts at which addresses a site has them, when no settings say so. */
import { percentDecode } from '../../../text/percentDecode.ts';

/** A post as links name it: `name` is the last part of its path. */
export type LinkedPost = { collection: string | null; name: string; text: string };

/** How many posts must be linked in one way, before it is taken for the way of all. */
const fewestLinks = 2;

/**
 * Returns the patterns of the addresses in a collection, the most frequent first, such as `/:year/:month/:slug/`. `ownUrl` is the address
 * of the site, if it is known.
 */
export function linkedAddresses(posts: LinkedPost[], ownUrl: string | null): (collection: string | null) => string[] {
  const collections = new Map(posts.map(({ name, collection }) => [name.toLowerCase(), collection]));
  const linked = new Map<string | null, Map<string, Set<string>>>();
  for (const address of posts.flatMap(({ text }) => rootedLinks(text, ownUrl))) {
    const { pattern, slug } = patternOf(address);
    const collection = collections.get(slug);
    if (collection === undefined) continue;
    const patterns = linked.get(collection) ?? new Map<string, Set<string>>();
    linked.set(collection, patterns.set(pattern, (patterns.get(pattern) ?? new Set()).add(slug)));
  }
  const found = new Map(
    [...linked].map(([collection, patterns]) => [
      collection,
      [...patterns]
        .filter(([, slugs]) => slugs.size >= fewestLinks)
        .sort((a, b) => b[1].size - a[1].size)
        .map(([pattern]) => pattern),
    ]),
  );
  return (collection) => found.get(collection) ?? [];
}

/** Returns the address that a pattern gives a post; null if it needs a date, or something else, that the post does not have. */
export function fillPattern(pattern: string, slug: string, date: string | null): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date ?? '') ?? [];
  if (/:(?:year|month|day)/.test(pattern) && year === '') return null;
  const address = pattern
    .replace(':year', year)
    .replace(':month', month.padStart(2, '0'))
    .replace(':day', day.padStart(2, '0'))
    .replace(':slug', () => slug);
  return address.includes(':') ? null : address;
}

function rootedLinks(text: string, ownUrl: string | null): string[] {
  const origin = ownUrl !== null && URL.canParse(ownUrl) ? new URL(ownUrl).origin : null;
  return [...text.matchAll(/(?:\]\(<?|href=["']|^\[[^\]\n]+\]:[ \t]*)((?:https?:\/)?\/[^\s)>"'?#]+)/gm)].flatMap(
    ([, address = '']) => {
      if (!address.startsWith('http')) return address.startsWith('//') ? [] : [address];
      return origin !== null && address.startsWith(`${origin}/`) ? [address.slice(origin.length)] : [];
    },
  );
}

/** `/2020/01/31/hello.html` -> `/:year/:month/:day/:slug/` and `hello`. */
function patternOf(address: string): { pattern: string; slug: string } {
  const parts = percentDecode(address)
    .replace(/\.html?$/, '')
    .split('/')
    .filter((part) => part !== '');
  const slug = parts.pop() ?? '';
  const year = parts.findIndex((part) => /^(?:19|20)\d\d$/.test(part));
  const names = parts.map((part, index) => {
    if (year === -1 || index < year) return part;
    if (index === year) return ':year';
    if (index === year + 1 && /^\d\d?$/.test(part)) return ':month';
    return index === year + 2 && /^\d\d?$/.test(part) ? ':day' : part;
  });
  return { pattern: `/${[...names, ':slug'].join('/')}/`, slug: slug.toLowerCase() };
}
