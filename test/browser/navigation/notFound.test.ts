// @vitest-environment jsdom

import { afterEach, expect, test, vi } from 'vitest';
import { correctedHref, readLine } from '../../../src/browser/navigation/correctedPath.ts';
import { findMissing, nearestPaths } from '../../../src/browser/navigation/notFound.ts';
import type { NotFoundPage } from '../../../src/types/page.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';

afterEach(() => vi.unstubAllGlobals());

const text = [
  'post/hello/\tHello',
  'post/help/\tHelp',
  'about/\tAbout',
  'tags/caf%C3%A9/\tcafé',
  'work/deep/name/\tName',
  'post/old/\tHello\tpost/hello/',
  '2019/Hello.php\tHello\tpost/hello/',
  'about.html\tHelp\tpost/help/',
];
const lines = text.flatMap(readLine);
const hrefs = (looked: string) => nearestPaths(looked, lines, '/blog/').map(({ href }) => href);

test('offers the most similar path first', () => {
  expect(hrefs('post/helo')[0]).toBe('/blog/post/hello/');
  expect(hrefs('POST/HELLO')[0]).toBe('/blog/post/hello/');
  expect(hrefs('hello')[0]).toBe('/blog/post/hello/');
  expect(hrefs('post/abotu')[0]).toBe('/blog/about/');
  expect(hrefs('tags/cafe')[0]).toBe('/blog/tags/caf%C3%A9/');
  expect(hrefs('entirely/different')).toEqual([]);
});

test('offers paths in the language of the missing one first', () => {
  const versions = ['ar/post/hello/\tA', 'de/post/hello/\tB', 'post/hello/\tC', 'post/hallo/\tD'].flatMap(readLine);
  const labels = (looked: string) => nearestPaths(looked, versions, '/', ['de/', 'ar/']).map(({ label }) => label);
  expect(labels('de/pst/hello')[0]).toBe('B');
  expect(labels('pst/hello').slice(0, 2)).toEqual(['C', 'D']);
});

const frame: NotFoundPage['frame'] = {
  name: '',
  prompt: '',
  place: '',
  windows: [],
  links: [],
  search: '',
  directory: '',
  footer: '',
  words: wordsIn('en').page,
  moreWords: '',
  percent: '0%',
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

const place = (pathname: string) => ({ pathname, search: '?a=1', hash: '#b' });

test('fetches only the list that would contain the path', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(text.join('\n'));
  });
  const missing = await findMissing(page, place('/blog/post/helo/'));
  expect(asked).toEqual(['/blog/paths/1.txt']);
  expect(missing).toMatchObject({ path: 'post/helo.md', nearest: [{ label: 'Hello', href: '/blog/post/hello/' }, {}] });
});

test('survives a broken encoding and a failed request', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('offline');
  });
  expect(await findMissing(page, place('/blog/%E0%A4%A'))).toEqual({ path: '%E0%A4%A.md', nearest: [] });
});

test.each([
  ['another case', '/blog/POST/Hello/', '/blog/post/hello/'],
  ['no slash', '/blog/post/hello', '/blog/post/hello/'],
  ['index.html', '/blog/post/hello/index.html', '/blog/post/hello/'],
  ['.html', '/blog/post/hello.html', '/blog/post/hello/'],
  ['.htm and another case', '/blog/Post/Hello.HTM', '/blog/post/hello/'],
  ['doubled slashes', '/blog//post///hello/', '/blog/post/hello/'],
  ['the end of a sentence', '/blog/post/hello/).', '/blog/post/hello/'],
  ['an encoded bracket', '/blog/post/hello%29', '/blog/post/hello/'],
  ['a space behind it', '/blog/post/hello/%20', '/blog/post/hello/'],
  ['letters encoded', '/blog/tags/caf%C3%A9', '/blog/tags/caf%C3%A9/'],
  ['letters encoded twice', '/blog/tags/caf%25C3%25A9/', '/blog/tags/caf%C3%A9/'],
  ['letters in parts (NFD)', '/blog/tags/cafe%CC%81/', '/blog/tags/caf%C3%A9/'],
  ['markdown in another case', '/blog/Post/Hello.MD', '/blog/post/hello.md'],
  ['.txt', '/blog/post/hello.txt', '/blog/post/hello.md'],
  ['markdown that is not there', '/blog/post/hello.md', '/blog/post/hello/'],
  ['an old path', '/blog/Post/Old', '/blog/post/hello/'],
  ['the markdown of an old path', '/blog/post/OLD.md', '/blog/post/hello.md'],
  ['an alias of another system', '/blog/2019/hello.php', '/blog/post/hello/'],
  ['an alias before the page that is nearly the same', '/blog/About.html', '/blog/post/help/'],
  ['the home page', '/blog/INDEX.html', '/blog/'],
  ['the page itself', '/blog/post/hello/', null],
  ['home itself', '/blog/', null],
  ['a broken encoding', '/blog/%E0%A4%A', null],
  ['a way out', '/blog/..%2f..%2fetc/', null],
  ['another origin', '/blog//evil.example/', null],
  ['a script', '/blog/javascript:alert(1)', null],
  ['8 kB', `/blog/${'a'.repeat(8000)}`, null],
  ['a name of every object', '/blog/__proto__', null],
])('corrects a path with %s', (_, pathname, href) => {
  expect(correctedHref(pathname, lines, '/blog/')).toBe(href);
});

test('drops a line that leads to another origin', () => {
  expect(['/evil.example/\tx', '\\evil/\tx', 'a/\tx\t//evil.example/', ''].flatMap(readLine)).toEqual([]);
});

test('keeps query and fragment, and offers a page once', async () => {
  vi.stubGlobal('fetch', async () => new Response(text.join('\n')));
  expect(await findMissing(page, place('/blog/post/Hello'))).toEqual({ href: '/blog/post/hello/?a=1#b' });
  expect(hrefs('post/olf').filter((href) => href === '/blog/post/hello/')).toHaveLength(1);
});
