/** Finds the pattern with which a collection keeps its old addresses. */
import { permalinkOf } from '../../content/paths/permalink.ts';
import { reservedSegment } from '../../content/paths/slug.ts';
import type { ReadPost } from '../matter/model.ts';

/** The patterns that are tried, the shortest first. */
const patterns = [
  '/:slug/',
  '/:year/:slug/',
  '/:year/:month/:slug/',
  '/:year/:month/:day/:slug/',
  '/:collection/:year/:slug/',
  '/:collection/:year/:month/:slug/',
  '/:collection/:year/:month/:day/:slug/',
];

/** A post with the name of its new file, and its usual old address. `root` begins its paths: `/de`, or an empty text. */
export type AddressedPost = { post: ReadPost; root: string; name: string; address: string | null };

/** A pattern with the path that it makes for each post. */
export type Permalink = { pattern: string; paths: Map<ReadPost, string> };

/**
 * Returns the pattern that gives most posts the address that they had; null if the paths of files do, or if a path would
 * be one of catpost's own, or one that `isTaken`. An address that differs from the path only in letter case could not be
 * an alias of it, so it rules the pattern out.
 */
export function permalinkFor(
  collection: string,
  all: AddressedPost[],
  isTaken: (path: string) => boolean,
): Permalink | null {
  // A draft gets its date when it is published.
  const posts = all.filter(({ post: { meaning } }) => meaning.draft === null || meaning.date !== null);
  const plain = posts.filter(({ root, name, address }) => isSame(`${root}/${collection}/${name}/`, address)).length;
  let best: (Permalink & { count: number }) | null = null;
  for (const pattern of patterns) {
    if (!posts.every(({ post }) => !/:(?:year|month|day)/.test(pattern) || post.meaning.date !== null)) continue;
    const below = posts.map((each) => ({ ...each, path: pathOf(pattern, collection, each.name, each.post) }));
    const paths = new Map(below.map(({ post, root, path }) => [post, root + path]));
    if (below.some(({ root, path }) => isReserved(path) || isTaken(root + path))) continue;
    if (new Set(paths.values()).size < paths.size) continue;
    const pairs = posts.map(({ post, address }) => ({ path: paths.get(post) ?? '', address }));
    if (pairs.some(({ path, address }) => !isSame(path, address) && isSame(path, address?.toLowerCase() ?? null)))
      continue;
    const count = pairs.filter(({ path, address }) => isSame(path, address)).length;
    if (count > Math.max(best?.count ?? 0, plain)) best = { pattern, count, paths };
  }
  if (best === null || best.count * 2 <= posts.length) return null;
  return { pattern: best.pattern, paths: best.paths };
}

function isReserved(path: string): boolean {
  return reservedSegment(path.slice(1).replace(/\/$/, ''), null) !== null;
}

function pathOf(pattern: string, collection: string, name: string, { meaning }: ReadPost): string {
  const [year = '', month = '', day = ''] = (meaning.date ?? '').slice(0, 10).split('-');
  return permalinkOf(pattern, { year, month, day, slug: name, title: name, file: name, collection });
}

/** Only addresses of folders are the same: a pattern cannot make `x.html`. */
function isSame(path: string, address: string | null): boolean {
  return address !== null && path === `${address.replace(/\/$/, '')}/`;
}
