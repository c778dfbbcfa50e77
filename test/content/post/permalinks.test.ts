import { expect, test } from 'vitest';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import { fakeShell, linesFrom } from '../../shell/fakeShell.ts';
import { servedTexts } from '../../shell/servedTexts.ts';
import { planned } from '../../sites/planned.ts';
import { elementsAt, preparedSite, textAt } from '../../sites/preparedSite.ts';
import type { Files } from '../../temporaryFolder.ts';

const post = (title: string, keys = '', text = 'Text.') =>
  `---\ntitle: ${title}\ndate: 2026-01-05\n${keys}---\n\n${text}\n`;

const siteOf = (collection: string, files: Files) =>
  preparedSite({
    'content/site.yaml': `title: T\nurl: https://example.org/blog\ncollections: { post: ${collection} }\n`,
    ...files,
  });

const pattern = '{ permalink: /:year/:month/:slug/ }';

test('a permalink is the path of the page, and the markdown stays at that of the file', async () => {
  const site = await siteOf(pattern, {
    'content/post/hello.md': post('Hello', 'tags: [one]\n'),
    'content/about.md': '# About\n\n[a](post/hello.md) [b](/2026/01/hello/)\n',
  });
  expect(site.problems).toEqual([]);
  const paths = site.entries.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/2026/01/hello/', '/post/hello.md', '/post/', '/post/2026/']));
  expect(paths.filter((path) => path === '/post/hello/')).toEqual([]);
  const page = textAt(site, '/2026/01/hello/');
  expect(page).toContain('<a href="/blog/post/hello.md">cat post/hello.md</a>');
  expect(page).toContain('<link rel="canonical" href="https://example.org/blog/2026/01/hello/">');
  for (const path of ['/about/', '/', '/post/', '/tags/one/'])
    expect(elementsAt(site, path).map(({ attributes }) => attributes.href)).toContain('/blog/2026/01/hello/');
  expect(textAt(site, '/feed.xml')).toContain('https://example.org/blog/2026/01/hello/');
});

test('the prompt finds the file where it is, and leads to the page', async () => {
  const { site, plan } = await planned({
    'site.yaml': `title: T\nurl: https://example.org/blog\ncollections: { post: ${pattern} }\n`,
    'post/hello.md': post('Hello', 'tags: [one]\n'),
  });
  const shell = { ...fakeShell({}), files: siteFiles(site.base, servedTexts(site, plan).fetcher) };
  for (const line of ['ls post/', 'ls tags/one/', 'ls -l tags/one/']) {
    const links = (await linesFrom(line, shell)).flatMap((printed) => printed.links ?? []);
    expect(links.map(({ href }) => href)).toEqual(['/blog/2026/01/hello/']);
  }
  expect((await linesFrom('tail -1 post/hello.md', shell)).map(({ text }) => text)).toContain('Text.');
});

test.each([
  [
    'an address of two posts',
    '{ permalink: /:title/ }',
    { 'a/x.md': post('One'), 'b/x.md': post('One') },
    'path-taken',
  ],
  ['the year of a collection', '{ permalink: /post/:slug/ }', { 'x.md': post('One', 'slug: "2026"\n') }, 'path-taken'],
  ['a reserved name', '{ permalink: /:slug/ }', { 'tags.md': post('One') }, 'name-reserved'],
  ['a reserved name in the folder', '{ permalink: /post/:title/ }', { 'x.md': post('Page') }, 'name-reserved'],
  ['a part without letters', '{ permalink: /:title/ }', { 'x.md': post('"…"') }, 'slug-empty'],
  ['no date', pattern, { 'x.md': '---\ntitle: One\n---\n\nText.\n' }, 'date-missing'],
  ['a wrong pattern', '{ permalink: /:yaer/:slug/ }', { 'x.md': post('One') }, 'site-key'],
])('reports %s', async (_, collection, files, rule) => {
  const inPost = Object.entries(files).map(([file, text]) => [`content/post/${file}`, text]);
  const { problems } = await siteOf(collection, Object.fromEntries(inPost));
  expect(problems.map((problem) => problem.rule)).toEqual([rule]);
});

test('after a change of the pattern, the old addresses lead to the new ones', async () => {
  const lock = [
    '# The paths',
    'site: https://example.org/blog',
    '',
    'post/hello.md 0123456789abcdef /2026/01/hello/ /post/hello/',
    '',
  ].join('\n');
  const site = await siteOf('{ permalink: /:year/:slug/ }', {
    'content/post/hello.md': post('Hello'),
    'content/paths.lock': lock,
  });
  expect(site.problems).toEqual([]);
  const leads = site.site.redirects.map(({ from, to }) => `${from} ${to}`);
  expect(leads).toEqual(['/2026/01/hello/ /2026/hello/', '/post/hello/ /2026/hello/']);
  expect(textAt(site, '/post/hello/')).toContain('url=/blog/2026/hello/');
  expect(textAt(site, '/post/hello.md')).toContain('title: Hello');
});
