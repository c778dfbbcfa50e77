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

/** A post with the name of its new file, and its usual old address. */
export type AddressedPost = { post: ReadPost; name: string; address: string | null };

/**
 * Returns the pattern that gives most posts the address that they had, with the path of each; null if the paths of
 * files do, or if a path would be one of catpost's own.
 */
export function permalinkFor(
  collection: string,
  posts: AddressedPost[],
): { pattern: string; paths: Map<ReadPost, string> } | null {
  const plain = posts.filter(({ name, address }) => samePath(`/${collection}/${name}/`, address)).length;
  let best: { pattern: string; count: number; paths: Map<ReadPost, string> } | null = null;
  for (const pattern of patterns) {
    if (!posts.every(({ post }) => !/:(?:year|month|day)/.test(pattern) || post.meaning.date !== null)) continue;
    const paths = new Map(posts.map(({ post, name }) => [post, pathOf(pattern, collection, name, post)]));
    if (![...paths.values()].every((path) => reservedSegment(path.slice(1).replace(/\/$/, ''), null) === null))
      continue;
    if (new Set(paths.values()).size < paths.size) continue;
    const count = posts.filter(({ post, address }) => samePath(paths.get(post) ?? '', address)).length;
    if (count > Math.max(best?.count ?? 0, plain)) best = { pattern, count, paths };
  }
  return best !== null && best.count * 2 > posts.length ? best : null;
}

function pathOf(pattern: string, collection: string, name: string, { meaning }: ReadPost): string {
  const [year = '', month = '', day = ''] = (meaning.date ?? '').slice(0, 10).split('-');
  return permalinkOf(pattern, { year, month, day, slug: name, title: name, file: name, collection });
}

/** Only addresses of folders are the same: a pattern cannot make `x.html`. */
function samePath(path: string, address: string | null): boolean {
  return address !== null && path === `${address.replace(/\/$/, '')}/`;
}
