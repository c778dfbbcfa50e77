import { expect, test } from 'vitest';
import { readPost } from '../../../../src/import/matter/readPost.ts';
import { addressesOf } from '../../../../src/import/readers/jekyll/addresses.ts';
import { readConfig } from '../../../../src/import/readers/jekyll/config.ts';
import { slugify } from '../../../../src/import/readers/jekyll/slugs.ts';

/** The addresses of a file. `settings` is `_config.yml`, `matter` the front matter. */
function addresses(path: string, matter = '', settings = '', timezone = 'UTC'): string[] {
  const [, folder = 'pages'] = /(?:^|\/)_(\w+)\//.exec(path) ?? [];
  const type = folder === 'drafts' ? 'posts' : folder;
  const date = /(\d{4}-\d\d-\d\d)-/.exec(path)?.[1] ?? null;
  const place = { file: path, firstLine: 1, collection: null, name: path, date, isDraft: false, language: null };
  const post = readPost({ ...place, text: `---\n${matter}\n---\nText\n` }, { keys: {} }, timezone);
  return addressesOf(post, { type, path }, readConfig(settings), timezone);
}

const hello = '_posts/2020-03-07-Hello World.md';

test.each([
  ['', '/2020/03/07/Hello-World.html'],
  ['date', '/2020/03/07/Hello-World.html'],
  ['pretty', '/2020/03/07/Hello-World/'],
  ['ordinal', '/2020/067/Hello-World.html'],
  ['weekdate', '/2020/W10/Sat/Hello-World.html'],
  ['none', '/Hello-World.html'],
  ['/:title', '/Hello-World'],
  ['/blog/:slug/', '/blog/hello-world/'],
  ['/:year-:i_month-:i_day/:title:output_ext', '/2020-3-7/Hello-World.html'],
  [
    '/:short_year/:short_month/:long_month/:short_day/:long_day/:name/',
    '/20/Mar/March/Sat/Saturday/2020-03-07-hello-world/',
  ],
  ['/:w_year/:week/:w_day/:hour:minute:second/:title/', '/2020/10/6/000000/Hello-World/'],
  ['/:categories/:unknown/:title', '/:unknown/Hello-World'],
])('a post with the permalink %s is at %s', (permalink, expected) => {
  expect(addresses(hello, '', permalink && `permalink: ${permalink}`)).toEqual([expected]);
});

test.each([
  ['categories: [Cats, Big Dogs]', '/cats/big dogs/2020/03/07/x.html'],
  ['categories: a b', '/a/b/2020/03/07/x.html'],
  ['category: a b', '/a b/2020/03/07/x.html'],
  ['slug: other', '/2020/03/07/other.html'],
  ['date: 2021-12-31', '/2021/12/31/x.html'],
  ['permalink: /old/:year/', '/old/2020/'],
  ['permalink: old.html', '/old.html'],
])('a post with %s is at %s', (matter, expected) => {
  expect(addresses('_posts/2020-03-07-x.md', matter)[0]).toBe(expected);
});

test('a draft without a date has an address only if the pattern has no date', () => {
  expect(addresses('_drafts/x.md')).toEqual([]);
  expect(addresses('_drafts/x.md', '', 'permalink: /blog/:title/')).toEqual(['/blog/x/']);
});

test('the day of the file leads to a post with another date too', () => {
  expect(addresses('_posts/2020-03-07-x.md', 'date: 2021-12-31')).toEqual(['/2021/12/31/x.html', '/2020/03/07/x.html']);
});

test('folders above _posts are categories, and come first', () => {
  expect(addresses('news/cats/_posts/2020-03-07-x.md', 'categories: [dogs, news]')).toEqual([
    '/news/cats/dogs/2020/03/07/x.html',
  ]);
});

test('a date with a zone may have been another day on the machine that built the site', () => {
  expect(addresses('_posts/2020-03-07-x.md', 'date: 2020-03-07 23:00:00 -0800')).toEqual([
    '/2020/03/08/x.html',
    '/2020/03/07/x.html',
  ]);
});

test.each([
  ['about.md', '', '/about.html'],
  ['about.md', 'permalink: pretty', '/about/'],
  ['about.md', 'permalink: /:title/', '/about/'],
  ['about.md', 'permalink: /:title', '/about'],
  ['a/b.html', 'permalink: none', '/a/b.html'],
  ['a/index.md', '', '/a/'],
  ['_recipes/hot/soup.md', 'collections: [recipes]', '/recipes/hot/soup.html'],
  ['_recipes/soup.md', 'collections: { recipes: {} }\npermalink: pretty', '/recipes/soup/'],
  ['_recipes/soup.md', 'collections: { recipes: { permalink: "/food/:name/" } }', '/food/soup/'],
  ['_posts/2020-03-07-x.md', 'collections: { posts: { permalink: "/news/:title/" } }', '/news/x/'],
])('%s with the settings %j is at %s', (path, settings, expected) => {
  expect(addresses(path, '', settings)[0]).toBe(expected);
});

test.each([
  ['Été à Paris!', undefined, 'été-à-paris'],
  ['a.b_c ~ d', 'pretty', 'a.b_c-~-d'],
  ['Été à Paris!', 'ascii', 't-paris'],
  ['Été à Paris!', 'latin', 'ete-a-paris'],
  ['A b', 'raw', 'a-b'],
  ['A b', 'none', 'a b'],
])('the slug of %j in the mode %s is %j', (text, mode, expected) => expect(slugify(text, mode)).toBe(expected));
