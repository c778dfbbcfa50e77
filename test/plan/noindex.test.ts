import { expect, test } from 'vitest';
import { isPage } from '../../src/plan/entries.ts';
import { isNoindex, noindexPaths } from '../../src/plan/noindex.ts';
import { planned, textOf } from '../sites/planned.ts';

const post = (keys: string) => `---\ntitle: T\ndate: 2026-01-01\n${keys}\n---\n\nText.\n`;

const files = {
  'site.yaml': 'title: x\ncollections: { post: { pageSize: 1 }, stub: {}, empty: {} }\n',
  'about.md': '# About\n\nX.\n',
  'later.md': '---\ntitle: Later\nby: placeholder\n---\n\nX.\n',
  'post/a.md': post('tags: [both]'),
  'post/b.md': post('tags: [both, drafts]\ndraft: true'),
  'stub/c.md': post('tags: [both, stubs]\nby: placeholder'),
};

test('makes drafts, placeholders, their listings, empty collections, the search page and the 404 page noindex', async () => {
  const { plan } = await planned(files, [], true);
  const noindex = plan.filter((entry) => isPage(entry) && isNoindex(entry.source)).map(({ path }) => path);
  expect(noindex.toSorted()).toEqual([
    '/404.html',
    '/by/placeholder/',
    '/empty/',
    '/later/',
    '/post/2026/page/2/',
    '/post/b/',
    '/post/page/2/',
    '/search/',
    '/stub/',
    '/stub/2026/',
    '/stub/c/',
    '/tags/drafts/',
    '/tags/stubs/',
  ]);
});

test('writes noindex into the head of a listing exactly if the sitemap leaves it out', async () => {
  const { site, plan } = await planned(files, [], true);
  const listings = plan.filter((entry) => isPage(entry) && !('post' in entry.source));
  expect(listings.length).toBeGreaterThan(10);
  for (const { path, source } of listings)
    expect([path, textOf(site, plan, path).includes('content="noindex"')]).toEqual([path, isNoindex(source)]);
});

test('lists the raw paths of noindex posts for the header', async () => {
  expect(noindexPaths((await planned(files)).site)).toEqual(['/stub/c.md', '/later.md']);
});
