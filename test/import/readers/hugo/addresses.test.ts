import { expect, test } from 'vitest';
import { hugo } from '../../../../src/import/readers/hugo.ts';
import { readFake } from '../fakeFolder.ts';

/** The addresses of one file. `matter` is its front matter, and `settings` is hugo.toml. */
async function addresses(file: string, matter = '', settings = ''): Promise<string[]> {
  const text = `---\ntitle: "Tea & two Cups"\ndate: 2020-03-07T23:30:00+01:00\n${matter}\n---\nText\n`;
  const { posts } = await readFake(hugo, { 'hugo.toml': settings, [file]: text });
  return posts.get(file)?.addresses ?? [];
}

test.each([
  ['content/posts/Hello World.md', '', ['/posts/hello-world/']],
  ['content/posts/v1.2_x+y.md', '', ['/posts/v1.2_x+y/']],
  ['content/posts/Äpfel.md', '', ['/posts/äpfel/']],
  ['content/posts/2020-03-07-hello.md', '', ['/posts/2020-03-07-hello/']],
  ['content/posts/hello/index.md', '', ['/posts/hello/']],
  ['content/posts/a/b/hello.md', '', ['/posts/a/b/hello/']],
  ['content/about.md', '', ['/about/']],
  ['content/posts/_index.md', '', ['/posts/']],
  ['content/posts/hello.md', 'slug: Other Name', ['/posts/other-name/']],
  ['content/posts/hello/index.md', 'slug: other', ['/posts/other/']],
  ['content/posts/hello.md', 'url: /old/x.html', ['/old/x.html']],
  ['content/posts/hello.md', 'url: old/x', ['/old/x/']],
  ['content/posts/hello.md', 'URL: /:year/:month/x/', ['/2020/03/x/']],
  ['content/posts/hello.md', 'aliases: [/a/, b, ../c.html]', ['/posts/hello/', '/a/', '/posts/b', '/c.html']],
  ['content/posts/hello.md', 'aliases: /a/', ['/posts/hello/', '/a/']],
])('%s with %j is at %j', async (file, matter, expected) => {
  expect(await addresses(file, matter)).toEqual(expected);
});

test.each([
  ['/:year/:month/:day/:slug/', '/2020/03/07/tea-two-cups/'],
  ['/:year/:yearday/:weekday/:weekdayname/', '/2020/67/6/saturday/'],
  ['/:monthname/:title', '/march/tea-two-cups/'],
  ['/:slugorfilename/', '/hello-file/'],
  ['/:slugorcontentbasename/', '/hello-file/'],
  [':filename', '/hello-file/'],
  ['/:contentbasename.html', '/hello-file.html'],
  ['/x/:section/:sections/:contentbasename', '/x/posts/posts/2020/spring/hello-file/'],
  ['/:sections[1:]/:contentbasename', '/2020/spring/hello-file/'],
  ['/:sections[last]/:sections[:1]/:contentbasename', '/spring/posts/hello-file/'],
  ['/:2006/:1/:02/:06/:Jan', '/2020/3/07/20/mar/'],
  ['/:unheard_of/x', '/posts/2020/spring/hello-file/'],
])('the permalink %s makes %s', async (pattern, expected) => {
  const file = 'content/posts/2020/spring/Hello File.md';
  expect(await addresses(file, '', `[permalinks]\nposts = "${pattern}"`)).toEqual([expected]);
  expect(await addresses(file, '', `[permalinks.page]\nposts = "${pattern}"`)).toEqual([expected]);
});

test('a permalink of another section, or of sections, does not count for a page', async () => {
  const settings = '[permalinks.page]\nnotes = "/n/:slug/"\n[permalinks.section]\nposts = "/all/"';
  expect(await addresses('content/posts/a.md', '', settings)).toEqual(['/posts/a/']);
  expect(await addresses('content/posts/_index.md', '', settings)).toEqual(['/all/']);
});

test.each([
  ['uglyURLs = true', 'content/posts/a.md', '/posts/a.html'],
  ['[uglyURLs]\nposts = true', 'content/posts/a.md', '/posts/a.html'],
  ['[uglyURLs]\nposts = true', 'content/notes/a.md', '/notes/a/'],
  ['[languages.de]', 'content/posts/a.de.md', '/de/posts/a/'],
  ['[languages.de]', 'content/posts/a/index.de.md', '/de/posts/a/'],
  ['[languages.de]', 'content/posts/a.en.md', '/posts/a/'],
  ['[languages.de]', 'content/posts/a.fr.md', '/posts/a.fr/'],
  ['[languages.de]\ncontentDir = "content/de"', 'content/de/posts/a.md', '/de/posts/a/'],
  ['defaultContentLanguage = "de"\n[languages.de]\ncontentDir = "content/de"', 'content/de/posts/a.md', '/posts/a/'],
  ['defaultContentLanguageInSubdir = true', 'content/posts/a.md', '/en/posts/a/'],
  ['contentDir = "texts/"', 'texts/posts/a.md', '/posts/a/'],
  ['[[module.mounts]]\nsource = "docs"\ntarget = "content"', 'docs/posts/a.md', '/posts/a/'],
])('with the settings %j, %s is at %s', async (settings, file, expected) => {
  expect(await addresses(file, '', settings)).toEqual([expected]);
});

test('the day of an address is that of the zone of the date', async () => {
  const settings = '[permalinks]\nposts = "/:year/:month/:day/:slug/"\n';
  const text = '---\ntitle: Late\ndate: 2020-01-31T23:30:00-05:00\n---\nText\n';
  const { posts } = await readFake(hugo, { 'hugo.toml': settings, 'content/posts/late.md': text });
  expect(posts.get('content/posts/late.md')?.addresses).toEqual(['/2020/01/31/late/']);
});
