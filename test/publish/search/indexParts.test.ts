import { expect, test } from 'vitest';
import { indexParts } from '../../../src/publish/search/indexParts.ts';
import type { IndexedPost } from '../../../src/publish/search/model.ts';

const sizes = { most: 40, mostOfNew: 10, newest: 20 };

/** Returns posts that are a few days apart, with some on the same day. */
function postsOf(count: number, language = 'en'): IndexedPost[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2012, 0, 1 + Math.floor(index / 3) * 5)).toISOString().slice(0, 10);
    return { url: `/${language}/${index}/`, day, language, key: '', document: () => '' };
  });
}

const partsOf = (posts: IndexedPost[]) => indexParts(posts, sizes).map((part) => part.map(({ url }) => url));

/** Returns the parts of `after` that are not parts of `before`. */
function changed(before: string[][], after: string[][]): string[][] {
  const known = new Set(before.map((part) => part.join()));
  return after.filter((part) => !known.has(part.join()));
}

test('has every post once, the newest in small parts and the others in parts that are not', () => {
  const posts = postsOf(500);
  const parts = partsOf(posts.toReversed());
  expect(parts.flat().toSorted()).toEqual(posts.map(({ url }) => url).toSorted());
  const newest = new Set(posts.slice(-sizes.newest).map(({ url }) => url));
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(part.some((url) => newest.has(url)) ? sizes.mostOfNew : sizes.most);
  }
  // Two neighbours do not fit into one part, so that there are few of them.
  expect(parts.length).toBeLessThan(2 * (480 / sizes.most) + 2 * (20 / sizes.mostOfNew) + 2);
  expect(partsOf(posts)).toEqual(parts);
});

test('a post that is added, removed or dated back changes few parts', () => {
  const posts = postsOf(500);
  const parts = partsOf(posts);
  const total = (changes: string[][][]) => changes.reduce((sum, { length }) => sum + length, 0);
  const older = Array.from({ length: 100 }, (_, index) =>
    changed(partsOf(posts.slice(0, 399 + index)), partsOf(posts.slice(0, 400 + index))),
  );
  expect(total(older)).toBeLessThan(130);
  const removed = [50, 150, 250, 350].map((at) => changed(parts, partsOf(posts.toSpliced(at, 1))));
  expect(total(removed)).toBeLessThanOrEqual(2 * removed.length);
  const moved = posts.map((post, index) => (index === 300 ? { ...post, day: '2012-02-02' } : post));
  expect(changed(parts, partsOf(moved)).length).toBeLessThanOrEqual(4);
});

test('divides each language by itself, and posts of one day too', () => {
  const sameDay = postsOf(200).map((post, index) => ({ ...post, day: index % 2 === 0 ? '2020-05-05' : '' }));
  const parts = partsOf([...sameDay, ...postsOf(3, 'und-ja')]);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(sizes.most);
  expect(parts.at(-1)?.toSorted()).toEqual(['/und-ja/0/', '/und-ja/1/', '/und-ja/2/']);
});
