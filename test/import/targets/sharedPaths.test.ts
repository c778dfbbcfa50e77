/** Posts of several collections, and pages, that had old addresses of one pattern. */
import { expect, test } from 'vitest';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { placePosts } from '../../../src/import/targets/placePosts.ts';

/** Places posts of 31 January 2020, given by collection, name and old address, and returns their paths in order. */
function pathsOf(...written: [collection: string | null, name: string, address: string][]): string[] {
  const addresses = new Map(
    written.map(([collection, name, address]) => {
      const text = '---\ntitle: x\ndate: 2020-01-31\n---\n';
      const place = { collection, name, date: null, isDraft: false, language: null };
      return [
        readPost({ file: `${collection}/${name}.md`, text, firstLine: 1, ...place }, { keys: {} }, 'UTC'),
        [address],
      ];
    }),
  );
  const { places } = placePosts([...addresses.keys()], addresses, [], null);
  return [...addresses.keys()].map((post) => places.get(post)?.path ?? '');
}

test('two collections have the pattern that both had, if no path is that of two posts', () => {
  expect(pathsOf(['blog', 'a', '/a/'], ['note', 'b', '/b/'])).toEqual(['/a/', '/b/']);
});

test('the second of two collections with one path keeps the paths of its files', () => {
  const paths = pathsOf(['blog', 'a', '/a/'], ['note', 'A', '/a/'], ['note', 'b', '/b/']);
  expect(paths).toEqual(['/a/', '/note/a/', '/note/b/']);
});

test('another pattern is tried if the shortest gives a path that is taken', () => {
  const paths = pathsOf(['blog', 'a', '/a/'], ['note', 'a', '/2020/a/'], ['note', 'b', '/2020/b/']);
  expect(paths).toEqual(['/a/', '/2020/a/', '/2020/b/']);
});

test.each([
  ['a page', [null, 'about', '/about/'], 'about'],
  ['the listing of a collection', ['note', 'x', '/y.html'], 'note'],
  ['a post of a collection that stays', ['note', 'x', '/y.html'], 'note/x'],
] as const)('no pattern gives a post the path of %s', (_, other, name) => {
  expect(pathsOf([...other], ['blog', name, `/${name}/`])[1]).toBe(`/blog/${name}/`);
  expect(pathsOf(['blog', name, `/${name}/`], [...other])[0]).toBe(`/blog/${name}/`);
});
