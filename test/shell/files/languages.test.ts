/** The directories of a site in several languages. */
import { beforeAll, expect, test, vi } from 'vitest';
import { builtPosts } from '../../../src/content/arrange/postLists.ts';
import { rawMarkdown } from '../../../src/content/post/rawMarkdown.ts';
import type { Prepared } from '../../../src/plan/model.ts';
import type { FileSystem } from '../../../src/shell/files/fileSystem.ts';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import type { Site } from '../../../src/types/content.ts';
import { preparedSite, textAt } from '../../sites/preparedSite.ts';
import { fakeShell, output } from '../fakeShell.ts';
import { servedTexts } from '../servedTexts.ts';
import { names, signal } from './smallSite.ts';

let prepared: Prepared;
let site: Site;
let files: FileSystem;

beforeAll(async () => {
  const post = (title: string, keys: string) => `---\ntitle: ${title}\n${keys}---\n\nText.\n`;
  prepared = await preparedSite({
    'content/site.yaml': 'title: Cats\nurl: https://example.org\nby: human\nlanguages: [en, de]\n',
    'content/post/a.md': post('One', 'date: 2026-01-01\ntags: [x]\n'),
    'content/post/tags/by.md': post('In folders', 'date: 2026-01-03\nslug: tags/by/c\n'),
    'content/post/a.de.md': post('Eins', 'date: 2026-01-01\ntags: [x]\nby: ai\n'),
    'content/de/post/b.md': post('Zwei', 'date: 2026-01-02\ntags: [x]\nslug: y/b\n'),
    'content/about.de.md': post('Über', ''),
  });
  site = prepared.site;
  files = siteFiles(site.base, servedTexts(site, prepared.entries).fetcher);
});

test('every post is a file in the directory of its language', async () => {
  for (const post of builtPosts(site)) {
    expect(await files.read(post.rawPath, signal)).toBe(rawMarkdown(site, post));
  }
  expect(await names(files, '/de')).toEqual(['about.md', 'by', 'post', 'tags']);
  expect(await names(files, '/de/post')).toEqual(['a.md', 'y']);
  expect(await names(files, '/de/post/y')).toEqual(['b.md']);
  expect(await names(files, '/de/tags/x', 'date')).toEqual(['y-b.md', 'a.md']);
  expect((await files.entry('/de/post', signal))?.href).toBe('/de/post/');
  expect((await files.entry('/de/by', signal))?.href).toBe('/de/tags/');
  expect(await files.entry('/de/nothing/a.md', signal)).toBeNull();
});

test.each([
  ['/de/post', 'tags', ['      2 x']],
  ['/post', 'tags', ['      1 x']],
  ['/de', 'related post/a.md', ['post/y/b.md  Zwei']],
  ['/de/post', 'feed | cut -c7- | grep /feed.xml', ['/de/feed.xml', '/de/post/feed.xml']],
  ['/post/tags', 'feed | cut -c7- | grep /feed.xml', ['/feed.xml', '/post/feed.xml']],
])('in %s, %s is about the language of the directory', async (directory, line, expected) => {
  vi.stubGlobal('location', { origin: 'https://example.org' });
  const printed = await output(line, { ...fakeShell({}), files, directory });
  expect(printed.replaceAll('https://example.org', '').trimEnd().split('\n')).toEqual(expected);
});

test.each([
  ['/de/', '/de', ['y a.md', 'x', 'de/about.md', '/de/feed.xml /de/atom.xml /de/feed.json']],
  ['/de/post/', '/de/post', ['/de/post/feed.xml /de/post/atom.xml /de/post/feed.json']],
  ['/de/tags/', '/de/tags', ['ai  human']],
])('at the prompt of %s, the commands above its lists print these lists', async (path, directory, expected) => {
  vi.stubGlobal('location', { origin: 'https://example.org' });
  const commands = [...textAt(prepared, path).matchAll(/<p class="command"[^>]*><span[^>]*>[^<]*<\/span>(.*?)<\/p>/g)]
    .map(([, html = '']) => html.replace(/<[^>]+>/g, ''))
    .slice(1);
  const printed = await Promise.all(commands.map((line) => output(line, { ...fakeShell({}), files, directory })));
  expect(
    printed.map((text) =>
      text
        .replace(/^\w+ +https:..example.org/gm, '')
        .trimEnd()
        .replaceAll('\n', ' '),
    ),
  ).toEqual(expected);
});
