import { expect, test } from 'vitest';
import type { ReadPost } from '../../../src/import/matter/model.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { placeAliases } from '../../../src/import/targets/placeAliases.ts';

function post(name: string, aliases: string[] = []): ReadPost {
  const text = `---\ntitle: ${name}\ndate: 2020-01-31\naliases: ${JSON.stringify(aliases)}\n---\ntext`;
  const place = { collection: 'post', name, date: null, isDraft: false, language: null };
  return readPost({ file: `${name}.md`, text, firstLine: 1, ...place }, { keys: {} }, 'UTC');
}

/** Places the addresses of one post at /post/a/ beside another at /post/b/. */
function placed(addresses: string[], aliases: string[] = [], redirects: { from: string; to: string }[] = []) {
  const [a, b] = [post('a', aliases), post('b')];
  const paths = new Map([
    [a, '/post/a/'],
    [b, '/post/b/'],
  ]);
  const result = placeAliases(paths, new Map([[a, addresses]]), redirects, []);
  return { aliases: result.aliases.get(a) ?? [], notes: result.notes.length };
}

test.each<[string, string[], { aliases: string[]; notes: number }]>([
  ['an old address', ['/2020/a.html'], { aliases: ['/2020/a.html'], notes: 0 }],
  ['its own path', ['/post/a/', '/post/a', '/post/a/index.html'], { aliases: [], notes: 0 }],
  ['the same twice', ['/x/', '/x'], { aliases: ['/x/'], notes: 0 }],
  ['the path of another post', ['/post/b/'], { aliases: [], notes: 1 }],
  ['a listing', ['/post/', '/post/2020/'], { aliases: [], notes: 2 }],
  ['a path of catpost', ['/search/', '/tags/x/'], { aliases: [], notes: 2 }],
  ['the markdown of a post', ['/post/a.md', '/post/b.md/'], { aliases: [], notes: 2 }],
  ['a query', ['/?p=12'], { aliases: [], notes: 1 }],
  ['another letter case', ['/Post/A/'], { aliases: [], notes: 1 }],
])('%s', (_, addresses, expected) => expect(placed(addresses)).toEqual(expected));

test('the aliases of the front matter come after the addresses', () => {
  expect(placed(['/1/'], ['/2/', '/1/']).aliases).toEqual(['/1/', '/2/']);
});

test('redirects of the old site lead to the post that their target is', () => {
  const redirects = [
    { from: '/old', to: '/new/' },
    { from: '/other', to: '/nowhere/' },
  ];
  expect(placed(['/new/'], [], redirects).aliases).toEqual(['/new/', '/old/']);
});
