import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { isPage } from '../../../src/plan/entries.ts';

import { folderOf } from '../../temporaryFolder.ts';
import { entryTexts, isFeed, prepareWithoutImages } from './feedSite.ts';

const files = {
  'site.yaml': 'title: Site\nurl: https://example.org/blog\n',
  'about.md': '---\ntitle: About\n---\n\nText.\n',
  'post/a.md': '---\ntitle: A\ndate: 2026-01-01\ntags: [unix]\nby: human\n---\n\nText.\n',
};

const prepared = await prepareWithoutImages(await folderOf(files));
const pages = entryTexts(prepared, isPage);
const feeds = ['atom.xml', 'feed.json', 'feed.xml'];

test.each([
  ['/', 'Site', '/', true],
  ['/post/', 'Site: post', '/post/', true],
  ['/post/2026/', 'Site: post', '/post/', true],
  ['/tags/unix/', 'Site: unix', '/tags/unix/', true],
  ['/post/a/', 'Site', '/', false],
  ['/about/', 'Site', '/', false],
  ['/by/human/', 'Site', '/', false],
])('%s links the feeds of %s', (path, title, listing, isVisible) => {
  const document = new JSDOM(pages.get(path) ?? '').window.document;
  const alternates = [...document.querySelectorAll('link[rel=alternate]')];
  const expected = feeds.map((name) => `https://example.org/blog${listing}${name}`);
  expect(alternates.map((link) => link.getAttribute('href')).sort()).toEqual(expected);
  expect(alternates.map((link) => link.getAttribute('type')).sort()).toEqual([
    'application/atom+xml',
    'application/feed+json',
    'application/rss+xml',
  ]);
  expect(alternates.map((link) => link.getAttribute('title'))).toContain(`${title} (Atom)`);
  const visible = [...document.querySelectorAll('a[href$="feed.xml"], a[href$="atom.xml"], a[href$="feed.json"]')];
  const hrefs = visible.map((link) => link.getAttribute('href')).sort();
  expect(hrefs).toEqual(isVisible ? feeds.map((name) => `/blog${listing}${name}`) : []);
});

test('every feed that a page links is planned, and every planned feed is linked', () => {
  const planned = prepared.entries.filter(isFeed).map(({ path }) => path);
  const linked = [...pages.values()].flatMap((html) =>
    [...html.matchAll(/<link rel="alternate"[^>]* href="https:\/\/example\.org\/blog([^"]+)">/g)].map(
      ([, path]) => path,
    ),
  );
  expect([...new Set(linked)].sort()).toEqual(planned.sort());
});
