/** Symbolic links of a foreign folder: those that stay within it are followed, and others are named. */
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { convertFolder } from '../../../src/import/convert.ts';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

const post = '---\ntitle: Rain\ndate: 2020-01-31\n---\n\n![A drop](drop.png)\n';
const base = { 'blog/.git/HEAD': '', 'blog/hugo.toml': '', 'secret.md': post, 'other/secret.md': post };

/** Converts the folder `blog`. `links` are targets by the path of their link within it. */
async function converted(files: Files, links: Record<string, string>) {
  const top = await folderOf({ ...base, ...files });
  for (const [path, target] of Object.entries(links)) {
    await mkdir(dirname(join(top, 'blog', path)), { recursive: true });
    await symlink(target, join(top, 'blog', path));
  }
  const { folder, reader } = findFolder(join(top, 'blog'), null);
  const site = await convertFolder(folder, reader, { components: new Map(), onProgress: () => {} });
  const leftOut = site.notes.flatMap(({ kind, file, part, about }) =>
    kind === 'left-out' ? [[part ?? file, about]] : [],
  );
  return { sources: site.files.map(({ source }) => source), copies: site.copies, leftOut: Object.fromEntries(leftOut) };
}

test('a folder that is a link is read with its pictures', async () => {
  const files = { 'blog/texts/rain.md': post, 'blog/texts/drop.png': 'picture' };
  const { sources, copies, leftOut } = await converted(files, { 'content/posts': '../texts' });
  expect([sources, leftOut]).toEqual([['content/posts/rain.md'], {}]);
  expect(copies.map(({ path, absolute }) => [path, absolute.replace(/^.*\/blog\//, '')])).toEqual([
    ['posts/drop.png', 'texts/drop.png'],
  ]);
});

test('a post that is a link is read', async () => {
  const { sources } = await converted(
    { 'blog/texts/rain.md': post },
    { 'content/posts/rain.md': '../../texts/rain.md' },
  );
  expect(sources).toEqual(['content/posts/rain.md']);
});

test('a link to a post that is read itself does not make a second one', async () => {
  const links = { 'content/posts/latest.md': 'rain.md', 'content/copies': 'posts' };
  const { sources, leftOut } = await converted({ 'blog/content/posts/rain.md': post }, links);
  expect(sources).toEqual(['content/posts/rain.md']);
  expect(Object.keys(leftOut)).toEqual(expect.arrayContaining(['content/posts/latest.md', 'content/copies/rain.md']));
});

test.each([
  ['../../../secret.md', 'to another folder than that of the blog'],
  ['../../../other', 'to another folder than that of the blog'],
  ['..', 'to a folder that it is in'],
  ['../..', 'to a folder that it is in'],
  ['nowhere.md', 'to nothing'],
  ['link', 'to nothing'],
  ['../../.git', 'to something that is hidden'],
])('a link to %s is left out and named', async (target, why) => {
  const { sources, leftOut } = await converted(
    { 'blog/content/posts/rain.md': post },
    { 'content/posts/link': target },
  );
  expect(sources).toEqual(['content/posts/rain.md']);
  expect(leftOut['content/posts/link']).toBe(`it is a symbolic link ${why}`);
});

test('links between folders do not multiply their files', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`blog/content/f${index}/rain.md`, post]));
  const links = Array.from({ length: 29 }, (_, index) =>
    ['a', 'b'].map((name) => [`content/f${index}/${name}`, `../f${index + 1}`]),
  ).flat();
  const { sources } = await converted(files, Object.fromEntries(links));
  expect(sources).toHaveLength(30);
});

test('the named folder may be a link itself', async () => {
  const top = await folderOf({ ...base, 'blog/content/posts/rain.md': post });
  await symlink(join(top, 'blog/content'), join(top, 'linked'));
  const { folder, reader } = findFolder(join(top, 'linked'), null);
  expect([reader.tool, folder.inside]).toEqual(['hugo', 'content']);
});
