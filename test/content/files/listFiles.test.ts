import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unreadableFileProblem } from '../../../src/content/files/unreadableFile.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

const site = 'title: Fixture\n';
const good = '---\ntitle: Good\ndate: 2026-01-01\n---\n\nText with "quotes".\n';

async function read(
  files: Files,
  options: { maximumFileBytes?: number } = {},
  change = async (_content: string) => {},
) {
  const content = await folderOf({ 'site.yaml': site, ...files });
  await change(content);
  return readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    ...options,
  });
}

const found = (result: Awaited<ReturnType<typeof read>>) =>
  result.problems.map(({ rule, file }) => [rule, file]).toSorted();
const paths = ({ site: { collections } }: Awaited<ReturnType<typeof read>>) =>
  collections.flatMap(({ posts }) => posts.map(({ path }) => path)).toSorted();

test('byte order marks and CRLF or CR line breaks make no difference', async () => {
  const bodies = [good, `\uFEFF${good}`, good.replaceAll('\n', '\r\n'), good.replaceAll('\n', '\r')];
  const result = await read(Object.fromEntries(bodies.map((text, index) => [`post/${index}.md`, text])));
  expect(found(result)).toEqual([]);
  const posts = result.site.collections[0]?.posts ?? [];
  expect(posts).toHaveLength(4);
  for (const { body, title, bodyLine } of posts)
    expect({ body, title, bodyLine }).toEqual({ body: '\nText with "quotes".\n', title: 'Good', bodyLine: 4 });
});

test('rejects files that are not UTF-8 text, and says what each of them is', async () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  const result = await read({
    'post/utf16.md': Buffer.from(`\uFEFF${good}`, 'utf16le'),
    'post/latin1.md': Buffer.from(good.replace('Text', 'Täxt'), 'latin1'),
    'post/cut.md': Buffer.from(`${good}é`).subarray(0, -1),
    'post/png.md': png,
    'post/nul.md': `${good}\0`,
    'post/good.md': good,
  });
  expect(found(result)).toEqual([
    ['not-text', 'content/post/nul.md'],
    ['not-text', 'content/post/png.md'],
    ['not-utf8', 'content/post/cut.md'],
    ['not-utf8', 'content/post/latin1.md'],
    ['not-utf8', 'content/post/utf16.md'],
  ]);
  expect(paths(result)).toEqual(['/post/good/']);
});

test('rejects a file over the size limit', async () => {
  const result = await read({ 'post/large.md': good.repeat(100), 'post/good.md': good }, { maximumFileBytes: 1000 });
  expect(found(result)).toEqual([['too-large', 'content/post/large.md']]);
});

test('follows symbolic links, except in a loop or out of the content folder', async () => {
  const outside = await folderOf({ 'secret.md': good.replace('Good', 'canary') });
  const result = await read({ 'post/good.md': good }, {}, async (content) => {
    await symlink('..', join(content, 'post/up'));
    await symlink('loop', join(content, 'post/loop'));
    await symlink(join(outside, 'secret.md'), join(content, 'post/secret.md'));
    await symlink(outside, join(content, 'elsewhere'));
    await symlink('good.md', join(content, 'post/again.md'));
  });
  expect(found(result)).toEqual([
    ['link-outside', 'content/elsewhere'],
    ['link-outside', 'content/post/loop'],
    ['link-outside', 'content/post/secret.md'],
    ['link-outside', 'content/post/up'],
  ]);
  expect(paths(result)).toEqual(['/post/again/', '/post/good/']);
});

test.skipIf(process.getuid?.() === 0)('reports a file that it has no permission to read', async () => {
  const result = await read({ 'post/closed.md': good }, {}, (content) => chmod(join(content, 'post/closed.md'), 0));
  expect(found(result)).toEqual([['file-unreadable', 'content/post/closed.md']]);
});

test('reads a folder with the name of a markdown file, and ignores dot files and backups', async () => {
  const result = await read({
    'post/x.md/index.md': good,
    'post/.hidden.md': good,
    'post/backup.md~': good,
    'post/node_modules/a.md': good,
  });
  expect(found(result)).toEqual([]);
  expect(paths(result)).toEqual(['/post/x.md/']);
});

test('reports names that some file system or host treats as the same', async () => {
  const result = await read({
    'post/Hello.md': good,
    'post/hello.md': good,
    'work/k.md': good,
    'work/\u212A.md': good,
    'life/i.md': good,
    'life/\u0130.md': good,
  });
  expect(found(result).map(([rule]) => rule)).toEqual(['path-taken', 'path-taken', 'path-taken']);
});

test('composes decomposed names in paths, and reports both forms of one name', async () => {
  const decomposed = 'post/cafe\u0301.md';
  expect(paths(await read({ [decomposed]: good }))).toEqual(['/post/caf\u00e9/']);
  expect(found(await read({ [decomposed]: good, 'post/caf\u00e9.md': good })).map(([rule]) => rule)).toEqual([
    'path-taken',
  ]);
});

test('reports a content folder that is missing or not a folder', async () => {
  const folder = await folderOf({ file: 'x' });
  for (const name of ['nowhere', 'file']) {
    const { problems, site: empty } = await readSite({
      content: join(folder, name),
      contentName: name,
      base: null,
      now: null,
      includesDrafts: false,
    });
    expect(problems.map(({ rule }) => rule)).toContain('content-missing');
    expect(empty.collections).toEqual([]);
  }
});

test('reads a site without posts', async () => {
  const result = await read({}, {}, (content) =>
    mkdir(join(content, 'post')).then(() => writeFile(join(content, 'post/x.png'), 'x')),
  );
  expect(found(result)).toEqual([]);
  expect(result.site.assets.map(({ path }) => path)).toEqual(['/post/x.png']);
});

test('sorts posts by time, then by path, and tags by use', async () => {
  const post = (date: string, tags: string) => `---\ntitle: T\ndate: ${date}\ntags: [${tags}]\n---\n\nText\n`;
  const result = await read({
    'post/a.md': post('2026-01-01T10:00:00+02:00', 'x, Linux'),
    'post/b.md': post('2026-01-01T09:00:00Z', 'linux'),
    'post/c.md': post('2025-12-31', 'y'),
    'post/d.md': post('2025-12-31', 'linux'),
  });
  expect(result.site.collections[0]?.posts.map(({ file }) => file)).toEqual([
    'post/b.md',
    'post/a.md',
    'post/c.md',
    'post/d.md',
  ]);
  expect(result.site.tags.map(({ name, posts }) => [name, posts.length])).toEqual([
    ['linux', 3],
    ['x', 1],
    ['y', 1],
  ]);
  expect(result.site.collections[0]?.years.map(({ year, posts }) => [year, posts.length])).toEqual([
    ['2026', 2],
    ['2025', 2],
  ]);
});

test('reports a file that disappears while it is read', () => {
  const gone = unreadableFileProblem('content/post/a.md', { code: 'ENOENT' });
  expect(gone).toMatchObject({ rule: 'file-vanished', file: 'content/post/a.md' });
  expect(unreadableFileProblem('content/post/a.md', { code: 'EACCES' })).toMatchObject({ rule: 'file-unreadable' });
});
