import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markdownFilesNamed } from '../../../src/content/files/markdownFiles.ts';
import { unreadProblems } from '../../../src/content/files/unreadFiles.ts';
import { createPost } from '../../../src/content/newPost.ts';
import { formatPathRecord } from '../../../src/content/record/recordText.ts';
import { resolveLink } from '../../../src/markdown/resolveLink.ts';
import { linkTableOf } from '../../../src/plan/linkTable.ts';
import type { Asset } from '../../../src/types/content.ts';
import { planned } from '../../sites/planned.ts';
import { folderOf } from '../../temporaryFolder.ts';

const post = (title = 'T') => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\nText.\n`;
const config = 'title: x\nurl: https://example.org\n';

test.each([
  ['post/x.md', '/post/x/'],
  ['post/x.MD', '/post/x/'],
  ['post/x.markdown', '/post/x/'],
  ['post/x.MarkDown', '/post/x/'],
  ['post/x.mdown', '/post/x/'],
  ['post/x.mkd', '/post/x/'],
  ['post/x.mkdn', '/post/x/'],
  ['post/x.mkdown', '/post/x/'],
  ['post/x.mdwn', '/post/x/'],
  ['post/x.markdn', '/post/x/'],
  ['post/x.mdtxt', '/post/x/'],
  ['post/x.mdtext', '/post/x/'],
  ['post/x/index.markdown', '/post/x/'],
  ['post/x/index.MD', '/post/x/'],
  ['post/2026-01-05-frost.markdown', '/post/frost/'],
  ['post/2026-01-05-frost/index.mkd', '/post/frost/'],
  ['post/v1.2.mdown', '/post/v1.2/'],
  ['post/x.markdown.md', '/post/x.markdown/'],
])('reads %s as the post %s', async (file, path) => {
  const { site, plan, problems } = await planned({ 'site.yaml': config, [file]: post() });
  expect(problems).toEqual([]);
  const [found] = site.collections[0]?.posts ?? [];
  const raw = `${path.slice(0, -1)}.md`;
  expect(found).toMatchObject({ file, path, rawPath: raw });
  expect(plan.map((entry) => entry.path)).toEqual(expect.arrayContaining([path, raw]));
  expect(site.assets).toEqual([]);
  expect(site.record && formatPathRecord(site.record)).toContain(`\n${file} `);
});

test('reads a page with any markdown extension, and rejects an index at the top', async () => {
  const { site, problems } = await planned({ 'about.markdown': post(), 'index.mkd': post(), 'site.yaml': config });
  expect(site.pages.map(({ path }) => path)).toEqual(['/about/']);
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['index-reserved', 'content/index.mkd']]);
});

test.each([
  ['post/x.markdown', 'post/x.md'],
  ['post/x.mkd', 'post/x.mdown'],
  ['post/x.MD', 'post/x.md'],
  ['post/x/index.markdown', 'post/x.md'],
  ['post/x/index.mkdn', 'post/x/index.md'],
])('reports that %s and %s have the same path', async (one, other) => {
  const { problems } = await planned({ 'site.yaml': config, [one]: post(), [other]: post() });
  expect(problems.map(({ rule }) => rule)).toEqual(['path-taken']);
  expect(`${problems[0]?.file} ${problems[0]?.message}`).toMatch(/content\/post\/x.* content\/post\/x/);
});

test.each([
  ['a.markdown', 'a.de.markdown'],
  ['a.md', 'a.de.markdown'],
  ['a.markdown', 'a.de.md'],
  ['a.MD', 'a.de.md'],
  ['a/index.mkd', 'a/index.de.mkdn'],
])('%s has the translation %s', async (original, translation) => {
  const files = { [`post/${original}`]: post(), [`post/${translation}`]: post() };
  const { site, problems } = await planned({ 'site.yaml': config, ...files });
  expect(problems).toEqual([]);
  const german = site.collections[0]?.posts.find(({ file }) => file === `post/${translation}`);
  expect(german).toMatchObject({ path: '/post/a.de/', language: 'de' });
  expect(site.translations.get(`post/${original}`)?.map(({ file }) => file)).toEqual(
    [original, translation].map((name) => `post/${name}`),
  );
});

test.each([
  ['x.markdown', '/post/x/'],
  ['x.md', '/post/x/'],
  ['x', '/post/x/'],
  ['./x.markdown#part', '/post/x/#part'],
  ['../about.mkd', '/about/'],
  ['../about', '/about/'],
  ['deep/index.mdown', '/post/deep/'],
  ['deep/', '/post/deep/'],
  ['deep', '/post/deep/'],
  ['deep.md', '/post/deep/'],
  ['Loud.MD', '/post/loud/'],
  ['/post/x.md', '/post/x.md'],
])('the link %s leads to %s', async (link, href) => {
  const files = {
    'post/x.markdown': post(),
    'about.mkd': post(),
    'post/deep/index.mdown': post(),
    'post/Loud.MD': post(),
  };
  const { site, plan } = await planned({ 'site.yaml': config, ...files });
  expect(resolveLink(link, 'post/y.md', linkTableOf(site, plan))).toMatchObject({ kind: 'inside', href });
});

test('a link prefers the file with its own extension', () => {
  expect([...markdownFilesNamed('post/x.markdown')].slice(0, 3)).toEqual(['post/x.md', 'post/x.MD', 'post/x.markdown']);
  const table = { base: '/', files: { 'post/x.md': '/post/x/', 'post/x.markdown': '/post/y/' }, paths: {} };
  expect(resolveLink('x.markdown', 'post/z.md', table)).toMatchObject({ href: '/post/y/' });
  expect(resolveLink('x.md', 'post/z.md', table)).toMatchObject({ href: '/post/x/' });
});

test.each(['post/a-title.md', 'post/a-title.markdown', 'post/a-title.mkd', 'post/a-title/index.md'])(
  'does not create a post with the path of %s',
  async (file) => {
    const content = await folderOf({ [file]: post() });
    await expect(createPost(content, 'post', 'A title')).rejects.toThrow('already exists');
    const made = await createPost(content, 'post', 'Another title');
    expect(await readFile(made, 'utf8')).toContain('title: Another title');
    expect(await createPost(content, 'de/post', 'A title')).toBe(join(content, 'de/post/a-title.md'));
    await expect(createPost(content, 'trip/post', 'A title')).rejects.toThrow('such as post or de/post');
  },
);

const unread = async (files: Record<string, string>, linked: string[] = []) => {
  const content = await folderOf({ 'site.yaml': config });
  const assets: Asset[] = [];
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(content, file, '..'), { recursive: true });
    await writeFile(join(content, file), text);
    assets.push({ file, absolute: join(content, file), path: `/${file}` });
  }
  return unreadProblems(assets, new Set(linked), 'content').map(({ file, message }) => [file, message]);
};

test.each([
  ['post/a.mdx', '# A\n'],
  ['post/a.MDX', '# A\n'],
  ['post/a.qmd', '# A\n'],
  ['post/a.Rmd', '# A\n'],
  ['post/a.rst', 'A\n=\n'],
  ['post/a.adoc', '= A\n'],
  ['post/a.org', '* A\n'],
  ['post/a.textile', 'h1. A\n'],
  ['post/a.txt', post()],
  ['post/a.text', post()],
  ['post/a.html', `\uFEFF${post()}`],
  ['post/a.htm', '+++\ntitle = "A"\n+++\n'],
  ['post/a', post()],
])('reports %s, which looks like a post', async (file, text) => {
  expect((await unread({ [file]: text })).map(([name]) => name)).toEqual([`content/${file}`]);
});

test.each([
  ['post/a.txt', 'A log.\n'],
  ['post/a.html', '<!doctype html>\n'],
  ['post/a.txt', '---\nA rule above.\n'],
  ['post/a.yaml', '---\ntitle: A\n---\n'],
  ['post/a.png', '---\ntitle: A\n---\n'],
  ['post/LICENSE', 'MIT License\n'],
])('does not report %s with the text %j', async (file, text) => {
  expect(await unread({ [file]: text })).toEqual([]);
});

test('reports each format once, with the first file and the number of others, but no linked file', async () => {
  const names = ['post/a.mdx', 'post/b.mdx', 'post/c.mdx', 'post/d.org', 'post/e.org'];
  const found = await unread(Object.fromEntries(names.map((name) => [name, '# A\n'])), ['/post/a.mdx', '/post/d.org']);
  expect(found.map(([file]) => file)).toEqual(['content/post/a.mdx', 'content/post/e.org']);
  expect(found[0]?.[1]).toContain('2 more');
});
