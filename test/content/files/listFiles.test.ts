import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unreadableFileProblem } from '../../../src/content/files/unreadableFile.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { type Files, folderOf } from '../../e2e/harness.ts';

const site = 'title: Fixture\n';
const good = '---\ntitle: Good\ndate: 2026-01-01\n---\n\nText with "quotes".\n';

async function read(
  files: Files,
  options: { maximumFileBytes?: number } = {},
  change = async (_content: string) => {},
) {
  const content = await folderOf({ 'site.yaml': site, ...files });
  await change(content);
  return readSite({ content, contentName: 'content', base: null, now: '2026-06-01', drafts: false, ...options });
}

const found = (result: Awaited<ReturnType<typeof read>>) =>
  result.problems.map(({ rule, file }) => [rule, file]).toSorted();
const paths = ({ site: { collections } }: Awaited<ReturnType<typeof read>>) =>
  collections.flatMap(({ posts }) => posts.map(({ path }) => path)).toSorted();

test('byte order marks and CRLF or CR line ends change nothing', async () => {
  const bodies = [good, `\uFEFF${good}`, good.replaceAll('\n', '\r\n'), good.replaceAll('\n', '\r')];
  const result = await read(Object.fromEntries(bodies.map((text, index) => [`post/${index}.md`, text])));
  expect(found(result)).toEqual([]);
  const posts = result.site.collections[0]?.posts ?? [];
  expect(posts).toHaveLength(4);
  for (const { body, title, bodyLine } of posts)
    expect({ body, title, bodyLine }).toEqual({ body: '\nText with "quotes".\n', title: 'Good', bodyLine: 4 });
});

test('what is not UTF-8 text is refused by what it is', async () => {
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

test('a file over the size limit is refused before it is read', async () => {
  const result = await read({ 'post/large.md': good.repeat(100), 'post/good.md': good }, { maximumFileBytes: 1000 });
  expect(found(result)).toEqual([['too-large', 'content/post/large.md']]);
});

test('symbolic links lead neither round in a circle nor out of the content folder', async () => {
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

test.skipIf(process.getuid?.() === 0)('a file that may not be read is named', async () => {
  const result = await read({ 'post/closed.md': good }, {}, (content) => chmod(join(content, 'post/closed.md'), 0));
  expect(found(result)).toEqual([['file-unreadable', 'content/post/closed.md']]);
});

test('a folder named as a markdown file is a folder, and dot files and backups are nothing', async () => {
  const result = await read({
    'post/x.md/index.md': good,
    'post/.hidden.md': good,
    'post/backup.md~': good,
    'post/node_modules/a.md': good,
  });
  expect(found(result)).toEqual([]);
  expect(paths(result)).toEqual(['/post/x.md/']);
});

test('names that a file system or a host takes for one claim one path', async () => {
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

test('decomposed names become composed paths, and clash with their composed twins', async () => {
  const decomposed = 'post/cafe\u0301.md';
  expect(paths(await read({ [decomposed]: good }))).toEqual(['/post/caf\u00e9/']);
  expect(found(await read({ [decomposed]: good, 'post/caf\u00e9.md': good })).map(([rule]) => rule)).toEqual([
    'path-taken',
  ]);
});

test('a missing or wrong content folder is one problem', async () => {
  const folder = await folderOf({ file: 'x' });
  for (const name of ['nowhere', 'file']) {
    const { problems, site: empty } = await readSite({
      content: join(folder, name),
      contentName: name,
      base: null,
      now: null,
      drafts: false,
    });
    expect(problems.map(({ rule }) => rule)).toContain('content-missing');
    expect(empty.collections).toEqual([]);
  }
});

test('an empty site is a site', async () => {
  const result = await read({}, {}, (content) =>
    mkdir(join(content, 'post')).then(() => writeFile(join(content, 'post/x.png'), 'x')),
  );
  expect(found(result)).toEqual([]);
  expect(result.site.assets.map(({ path }) => path)).toEqual(['/post/x.png']);
});

test('posts are ordered by moment, then path; tags by use', async () => {
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

test('a file that goes away while it is read is said so', () => {
  const gone = unreadableFileProblem('content/post/a.md', { code: 'ENOENT' });
  expect(gone).toMatchObject({ rule: 'file-vanished', file: 'content/post/a.md' });
  expect(unreadableFileProblem('content/post/a.md', { code: 'EACCES' })).toMatchObject({ rule: 'file-unreadable' });
});
