/**
 * Divides the posts of a language into parts, each of which Pagefind indexes by itself. Pagefind cannot extend an index,
 * so an edit makes the part of its post again: 1.3 ms and 140 kB of memory for each post of the part. But every part costs a
 * reader one request for each word.
 */
import { groupBy } from '../../content/groupBy.ts';
import { compare } from '../../text/compare.ts';
import type { IndexedPost } from './model.ts';

/** How many posts a part may have, and how many if it has one of the `newest` posts of its language. */
export type PartSizes = { most: number; mostOfNew: number; newest: number };

/** An author edits mostly new posts. With these sizes, 3,504 real posts have 5 parts, and 10,512 have 12. */
export const partSizes: PartSizes = { most: 1_500, mostOfNew: 500, newest: 500 };

/**
 * Returns the parts of each language, the oldest first. They depend on nothing but the posts. The calendar is halved until
 * each half has few enough posts, so that a post which is added, removed or moved changes its own part, and now and then
 * a neighbour, but never shifts the posts of all others.
 */
export function indexParts(posts: readonly IndexedPost[], sizes: PartSizes): IndexedPost[][] {
  const languages = groupBy(posts, ({ language }) => language);
  return [...languages]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, ofLanguage]) => {
      const placed = ofLanguage.map(withPlace).sort((a, b) => a.place - b.place || compare(a.post.url, b.post.url));
      const newest = placed.at(-sizes.newest)?.place ?? 0;
      const limitOf = (part: Placed[]) => ((part.at(-1)?.place ?? 0) >= newest ? sizes.mostOfNew : sizes.most);
      return divide(placed, 0, lastDay, limitOf).map((part) => part.map(({ post }) => post));
    });
}

/** A post, and its day since 1900 with a fraction that its address decides, so that posts of one day can be divided. */
type Placed = { post: IndexedPost; place: number };

/** A power of two, so that the halves are whole days. It is in the year 2079. */
const lastDay = 65_536;

/** The difference of two fractions that have 32 bits. */
const smallestDifference = 2 ** -32;

function withPlace(post: IndexedPost): Placed {
  const day = (Date.parse(post.day) - Date.UTC(1900, 0)) / 86_400_000;
  // A post without a date is as old as can be.
  return { post, place: Math.min(Math.max(0, Math.floor(day) || 0), lastDay - 1) + fractionOf(post.url) };
}

/** Returns the FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/) as a number from 0 to 1. */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) * smallestDifference;
}

/** Halves `posts`, which are sorted and between `from` and `to`. Joins neighbours again that fit into one part. */
function divide(posts: Placed[], from: number, to: number, limitOf: (part: Placed[]) => number): Placed[][] {
  if (posts.length === 0) return [];
  if (posts.length <= limitOf(posts) || to - from <= smallestDifference) return [posts];
  const middle = (from + to) / 2;
  const count = posts.findIndex(({ place }) => place >= middle);
  const cut = count < 0 ? posts.length : count;
  const older = divide(posts.slice(0, cut), from, middle, limitOf);
  const newer = divide(posts.slice(cut), middle, to, limitOf);
  const joined = [...(older.at(-1) ?? []), ...(newer[0] ?? [])];
  return joined.length <= limitOf(joined) ? [...older.slice(0, -1), joined, ...newer.slice(1)] : [...older, ...newer];
}
