// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { findMissing, nearestPaths } from '../../src/browser/notFound.ts';
import type { NotFoundPage } from '../../src/types.ts';

afterEach(() => vi.unstubAllGlobals());

const lines = [
  'post/hello/\tHello',
  'post/help/\tHelp',
  'about/\tAbout',
  'tags/caf%C3%A9/\tcafé',
  'work/deep/name/\tName',
];
const hrefs = (looked: string) => nearestPaths(looked, lines, '/blog/').map(({ href }) => href);

test('the nearest path comes first', () => {
  expect(hrefs('post/helo')[0]).toBe('/blog/post/hello/');
  expect(hrefs('POST/HELLO')[0]).toBe('/blog/post/hello/');
  expect(hrefs('hello')[0]).toBe('/blog/post/hello/');
  expect(hrefs('post/abotu')[0]).toBe('/blog/about/');
  expect(hrefs('tags/cafe')[0]).toBe('/blog/tags/caf%C3%A9/');
  expect(hrefs('entirely/different')).toEqual([]);
});

const frame: NotFoundPage['frame'] = {
  title: '',
  prompt: '',
  place: '',
  windows: [],
  navigation: [],
  links: [],
  footer: '',
};
const page: NotFoundPage = {
  kind: 'not-found',
  frame,
  title: 'No such file or directory',
  base: '/blog/',
  places: [],
  shards: [
    { prefix: 'about', href: '/blog/paths/0.txt' },
    { prefix: 'post/', href: '/blog/paths/1.txt' },
  ],
};

test('only the list that the path would be in is asked for', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(lines.join('\n'));
  });
  const missing = await findMissing(page, '/blog/post/helo/');
  expect(asked).toEqual(['/blog/paths/1.txt']);
  expect(missing).toMatchObject({ path: 'post/helo.md', nearest: [{ label: 'Hello', href: '/blog/post/hello/' }, {}] });
});

test('a path with a broken encoding and a list that fails are no exception', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('offline');
  });
  expect(await findMissing(page, '/blog/%E0%A4%A')).toEqual({ path: '%E0%A4%A.md', nearest: [] });
});
