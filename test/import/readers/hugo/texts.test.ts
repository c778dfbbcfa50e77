import { expect, test } from 'vitest';
import { hugo } from '../../../../src/import/readers/hugo.ts';
import { fakeFolder, readFake } from '../fakeFolder.ts';

const post = '---\ntitle: Rain\ndate: 2020-03-07\n---\nText\n';

/** Where a file is placed, in words. */
async function place(file: string, others: Record<string, string> = {}): Promise<string> {
  const { site } = await readFake(hugo, { [file]: post, 'content/notes/x.md': post, ...others });
  const found = site.posts.find((each) => each.file === file);
  if (found === undefined) return 'left out';
  return [found.collection ?? 'page', found.name || 'listing', found.date, found.language]
    .filter((part) => part !== null)
    .join(' ');
}

test.each([
  ['content/posts/hello.md', 'posts hello'],
  ['content/posts/2020-01-31-hello.md', 'posts hello 2020-01-31'],
  ['content/posts/hello/index.md', 'posts hello'],
  ['content/posts/a/b/index.md', 'posts a/b'],
  ['content/about.md', 'page about'],
  ['content/about/index.md', 'page about'],
  ['content/_index.md', 'page home'],
  ['content/posts/_index.md', 'posts listing'],
  ['content/posts/2020/_index.md', 'posts 2020'],
  ['content/tags/tea/_index.md', 'page tags-tea'],
  ['archetypes/default.md', 'left out'],
  ['themes/x/content/a.md', 'left out'],
  ['README.md', 'left out'],
])('%s is %s', async (file, expected) => expect(await place(file)).toBe(expected));

test('a translation has its language, and that of the site has none', async () => {
  const settings = { 'hugo.toml': '[languages.de]\n[languages.en]' };
  expect(await place('content/posts/hello.de.md', settings)).toBe('posts hello de');
  expect(await place('content/posts/hello.en.md', settings)).toBe('posts hello');
  expect(await place('content/posts/_index.de.md', settings)).toBe('page posts de');
});

test('dated texts at the top are posts if there are no sections', async () => {
  const { site } = await readFake(hugo, { 'content/a.md': post, 'content/about.md': '---\ntitle: Me\n---\nText\n' });
  expect(site.posts.map(({ collection }) => collection)).toEqual(['post', null]);
});

test('files without a text of their own are left out with a reason', async () => {
  const { posts, leftOut } = await readFake(hugo, {
    'content/posts/_index.md': '---\ntitle: All\n---\n<!-- later -->\n',
    'content/posts/x/index.md': post,
    'content/posts/x/side.md': post,
    'content/posts/old.org': 'Text',
    'content/posts/page.html': '---\ntitle: A\n---\n<p>Text</p>',
    'content/posts/widget.html': '<p>Text</p>',
    'content/posts/x/part.html': '---\ntitle: A\n---\n',
  });
  expect([...posts.keys()]).toEqual(['content/posts/x/index.md']);
  expect(leftOut).toEqual({
    'content/posts/_index.md': 'it has only the settings of a list, and no text',
    'content/posts/old.org': 'catpost does not read Org mode',
    'content/posts/page.html': 'catpost does not read HTML',
    'content/posts/x/side.md': 'it is a file of the bundle content/posts/x/index.md, and no page',
  });
});

test('only the part that the author names is read, in the same collections', async () => {
  const texts = { 'content/posts/a.md': post, 'content/notes/b.md': post, 'content/posts/c.org': '' };
  const { site, leftOut } = await readFake(hugo, texts, 'content/notes');
  expect(site.posts.map(({ collection, name }) => `${collection}/${name}`)).toEqual(['notes/b']);
  expect(leftOut).toEqual({});
});

test.each([
  ['cascade:\n  draft: true', '', 'draft'],
  ['cascade:\n  - build: { render: never }', '', 'draft'],
  ['cascade:\n  build:\n    render: never\n  target:\n    path: /posts/a', '', 'draft'],
  ['cascade:\n  draft: true\n  target: { kind: section }', '', 'public'],
  ['cascade:\n  draft: true', 'draft: false', 'public'],
  ['cascade:\n  author: Ada', '', 'public'],
])('below a section with %j, a text with %j is %s', async (section, own, expected) => {
  const { posts } = await readFake(hugo, {
    'content/posts/_index.md': `---\n${section}\n---\n`,
    'content/posts/2020/a.md': `---\ntitle: A\n${own}\n---\nText\n`,
  });
  expect(posts.get('content/posts/2020/a.md')?.meaning.draft === null ? 'public' : 'draft').toBe(expected);
});

test.each([
  [{ 'hugo.yaml': '' }, true],
  [{ 'config.toml': 'baseURL = "https://a.example/"' }, true],
  [{ 'config.yml': 'languageCode: en-us' }, true],
  [{ 'config/_default/hugo.toml': 'title = "A"' }, true],
  [{ 'config/_default/config.toml': 'baseURL = "/"' }, true],
  [{ 'config.toml': 'base_url = "https://a.example"' }, false],
  [{ 'config.toml': 'title = "A"' }, false],
  [{ '_config.yml': 'baseurl: ""' }, false],
])('a folder with %j is a Hugo site: %s', (texts, expected) => {
  const { files, read } = fakeFolder(texts);
  expect(hugo.isRoot(new Set(files.map(({ file }) => file.split('/')[0] ?? '')), read)).toBe(expected);
});
