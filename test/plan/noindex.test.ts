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

test('of every kind of page, those that search engines are kept from', async () => {
  const { plan } = await planned(files, [], true);
  const hidden = plan.filter((entry) => isPage(entry) && isNoindex(entry.source)).map(({ path }) => path);
  expect(hidden.toSorted()).toEqual([
    '/404.html',
    '/by/placeholder/',
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

test('a listing says so in its head exactly where the sitemap leaves it out', async () => {
  const { site, plan } = await planned(files, [], true);
  const listings = plan.filter((entry) => isPage(entry) && !('post' in entry.source));
  expect(listings.length).toBeGreaterThan(10);
  for (const { path, source } of listings)
    expect([path, textOf(site, plan, path).includes('content="noindex"')]).toEqual([path, isNoindex(source)]);
});

test('the markdown of hidden posts is listed, for hosts that can send a header', async () => {
  expect(noindexPaths((await planned(files)).site)).toEqual(['/stub/c.md', '/later.md']);
});
