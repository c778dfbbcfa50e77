import { expect, test } from 'vitest';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { permalinkFor } from '../../../src/import/targets/permalinks.ts';

/** Returns the pattern for posts of 31 January 2020, given by name and old address. */
function patternOf(...posts: [string, string | null][]) {
  const read = posts.map(([name, address]) => {
    const text = '---\ntitle: x\ndate: 2020-01-31\n---\n';
    const place = { collection: 'blog', name, date: null, isDraft: false, language: null };
    return {
      post: readPost({ file: `${name}.md`, text, firstLine: 1, ...place }, { keys: {} }, 'UTC'),
      root: '',
      name,
      address,
    };
  });
  return permalinkFor('blog', read, () => false)?.pattern ?? null;
}

test.each<[string | null, [string, string | null][]]>([
  ['/:slug/', [['a', '/a/']]],
  ['/:slug/', [['a', '/a']]],
  ['/:year/:month/:slug/', [['a', '/2020/01/a/']]],
  [null, [['a', '/2020/01/a.html']]],
  [null, [['a', '/blog/a/']]],
  [null, [['a', null]]],
  [null, [['search', '/search/']]],
  [
    '/:slug/',
    [
      ['a', '/a/'],
      ['b', '/b/'],
      ['c', '/x/'],
    ],
  ],
  [
    null,
    [
      ['a', '/a/'],
      ['b', '/x/'],
    ],
  ],
  [
    null,
    [
      ['a', '/a/'],
      ['b', '/b/'],
      ['c', '/C/'],
    ],
  ],
])('%s for %j', (pattern, posts) => expect(patternOf(...posts)).toBe(pattern));
