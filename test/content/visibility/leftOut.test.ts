import { expect, test } from 'vitest';
import { planned } from '../../sites/planned.ts';
import { readWith } from '../post/readWith.ts';

test.each([
  ['noindex: true', ['engines']],
  ['robots: noindex, nofollow', ['engines']],
  ['robots: [noindex]', ['engines']],
  ['robots: none', ['engines']],
  ['robots: { index: false }', ['engines']],
  ['seo: { noindex: true }', ['engines']],
  ['meta:\n  - name: robots\n    content: noindex', ['engines']],
  ['sitemap: false', ['engines']],
  ['sitemap: { exclude: yes }', ['engines']],
  ['sitemap_exclude: true', ['engines']],
  ['robotsNoIndex: true', ['engines']],
  ['unlisted: true', ['engines']],
  ['search: false', ['search']],
  ['search: { exclude: true }', ['search']],
  ['in_search_index: false', ['search']],
  ['searchHidden: true', ['search']],
  ['pagefind: false', ['search']],
  ['metas: { robots: noindex }', ['engines']],
  ['rss: false', ['feeds']],
  ['exclude_from_feed: true', ['feeds']],
  ['robots: index, follow', []],
  ['sitemap: { priority: 0.5 }', []],
  ['noindex: false', []],
])('%j leaves the post out of %j', (lines, expected) => {
  expect(readWith(`title: A\n${lines}`).post?.leftOutOf).toEqual(expected);
});

test('counts the posts that are left out, and says why each is', async () => {
  const post = (lines: string, body = 'Text.') => `---\ntitle: A\ndate: 2026-01-01\n${lines}\n---\n\n${body}\n`;
  const { site } = await planned({
    'site.yaml': 'title: x\n',
    'post/a.md': post('published: no'),
    'post/b.md': post('expires: 2026-02-01'),
    'post/c.md': post('unpublish_date: 2026-02-01'),
    'post/d.md': post('goLive: 2026-12-24'),
    'post/e.md': post('publishDate: 2026-08-01'),
    'post/f.md': post('unlisted: true'),
  });
  expect(site.leftOut).toEqual({ drafts: 1, scheduled: 2, expired: 2, next: { file: 'post/e.md', day: '2026-08-01' } });
  expect(site.unlisted.map(({ file }) => file)).toEqual(['post/f.md']);
  expect(site.unpublished.get('post/b.md')).toBe('expired');
});

test.each([
  'draft: true',
  'collections: { post: { draft: true } }',
  'collections: { post: { unlisted: true } }',
  'collections: { post: { Private: yes } }',
  'password: x',
])('rejects %s in site.yaml, which can hide nothing', async (lines) => {
  const { problems } = await planned({
    'site.yaml': `title: x\n${lines}\n`,
    'post/a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n',
  });
  expect(problems).toMatchObject([{ rule: 'site-key', severity: 'fail' }]);
});
