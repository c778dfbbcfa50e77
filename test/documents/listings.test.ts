import { expect, test } from 'vitest';
import { feedPathOf } from '../../src/content/paths/filePaths.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { elementsAt, preparedSite, textAt } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';

const post = (keys: string, text = 'The first sentence. Another one.') => `---\n${keys}\n---\n\n${text}\n`;

const posts = {
  'content/post/a.md': post('title: A\ndate: 2026-01-02\ndescription: "What *A* is about."'),
  'content/post/b.md': post('title: B\ndate: 2026-01-01\ntags: [one]'),
};

/** Returns the texts of all elements of a class on a page. */
function textsOf(prepared: Prepared, path: string, className: string): string[] {
  const elements = elementsAt(prepared, path);
  return elements.flatMap(({ attributes, text }) =>
    (attributes.class ?? '').split(' ').includes(className) ? [text] : [],
  );
}

const hrefsOf = (prepared: Prepared, path: string) =>
  elementsAt(prepared, path).flatMap(({ attributes }) => attributes.href ?? []);

const siteOf = (settings: string, files: Files = posts) =>
  preparedSite({ 'content/site.yaml': `title: T\nurl: https://example.org\n${settings}`, ...files });

test('a listing of titles shows nothing else of a post', async () => {
  const site = await siteOf('');
  for (const path of ['/', '/post/', '/tags/one/']) expect(textsOf(site, path, 'excerpt')).toEqual([]);
});

test.each(['excerpts', 'cards'])('list: %s shows the description, or else the first words', async (list) => {
  const site = await siteOf(`list: ${list}\n`);
  expect(site.problems).toEqual([]);
  for (const path of ['/', '/post/', '/post/2026/'])
    expect(textsOf(site, path, 'excerpt')).toEqual(['What A is about.', 'The first sentence. Another one.']);
  expect(textsOf(site, '/tags/one/', 'excerpt')).toHaveLength(1);
});

test("a collection's own list has precedence, and does not change other lists", async () => {
  const site = await siteOf('list: excerpts\ncollections: { post: { list: titles } }\n');
  expect(textsOf(site, '/post/', 'excerpt')).toEqual([]);
  expect(textsOf(site, '/tags/one/', 'excerpt')).toHaveLength(1);
});

test.each([
  ['list: pictures', 'list must be titles, excerpts or cards'],
  ['list: [titles]', 'list must be titles, excerpts or cards'],
  ['collections: { post: { list: yes } }', 'collections.post.list must be titles, excerpts or cards'],
  ['collections: { post: { feed: off } }', 'collections.post.feed must be true or false'],
])('reports %s with its line', async (line, message) => {
  const { problems } = await siteOf(`${line}\n`);
  expect(problems).toMatchObject([{ rule: 'site-key', message, position: { line: 3 } }]);
});

test('the home page leads to all posts of a collection only if it does not show them', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`content/note/${index}.md`, post(`title: N${index}\ndate: 2026-01-01`)]),
  );
  const site = await siteOf('', { ...posts, ...many });
  expect(textsOf(site, '/', 'more')).toHaveLength(1);
});

test('no page shows an empty collection', async () => {
  const site = await siteOf('collections: { post: {}, photo: { title: Photos } }\n');
  for (const path of ['/', '/post/', '/search/', '/404.html']) expect(hrefsOf(site, path)).not.toContain('/photo/');
  // A link of the author to it still works.
  expect(site.entries.some(({ path }) => path === '/photo/')).toBe(true);
});

test('feed: false takes a collection and its posts out of all feeds', async () => {
  const other = { 'content/log/c.md': post('title: C\ndate: 2026-01-03\ntags: [one]') };
  const site = await siteOf('collections: { log: { feed: false } }\n', { ...posts, ...other });
  const paths = site.entries.map(({ path }) => path);
  expect(paths).toContain(feedPathOf('/post/', 'rss'));
  expect(paths).not.toContain(feedPathOf('/log/', 'rss'));
  expect(hrefsOf(site, '/log/').filter((href) => href.includes('/log/feed'))).toEqual([]);
  for (const path of ['/feed.xml', '/tags/one/feed.xml']) expect(textAt(site, path)).not.toContain('/log/c/');
});
