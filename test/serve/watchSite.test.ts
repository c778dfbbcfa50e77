import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { batched } from '../../src/serve/batched.ts';
import type { FileChange } from '../../src/serve/model.ts';
import { watchSite } from '../../src/serve/watchSite.ts';
import { folderOf } from '../temporaryFolder.ts';

/** Watches a new site. `next` resolves to the files of the next batch. */
async function watched(packageRoot?: string) {
  const path = await folderOf({
    'content/post/a.md': 'A',
    'public/robots.txt': 'User-agent: *',
    'components/note.html': '<slot></slot>',
    'dist/.catpost': '{}',
    'node_modules/x/index.js': '',
    'src/x.ts': '',
  });
  const batches: FileChange[][] = [];
  const folders = { siteFolder: { path, name: '' }, content: join(path, 'content'), packageRoot: packageRoot ?? path };
  onTestFinished(watchSite(folders, (changes) => batches.push(changes)));
  const next = async () => {
    await expect.poll(() => batches.length).toBeGreaterThan(0);
    return [...new Set((batches.shift() ?? []).map(({ file }) => relative(path, file)))];
  };
  return { path, next };
}

test.each([
  'content/post/a.md',
  'content/post/new.md',
  'content/site.yaml',
  'content/data.csv',
  'public/robots.txt',
  'theme.css',
  'footer.md',
  'components/note.html',
  'plugins/books.js',
  'books.csv',
])('sees an edit of %s', async (file) => {
  const { path, next } = await watched();
  const folder = join(path, file, '..');
  mkdirSync(folder, { recursive: true });
  // Files that do not matter come first, and are not in the batch.
  for (const other of [
    'dist/index.html',
    'node_modules/x/index.js',
    'package.json',
    '.git',
    'footer.md~',
    'src/x.ts',
  ]) {
    writeFileSync(join(path, other), 'x');
  }
  appendFileSync(join(path, file), 'x');
  // A new folder stands for its files.
  expect((await next()).some((name) => `${file}/`.startsWith(`${name}/`))).toBe(true);
});

test.each(['dist/index.html', 'node_modules/x/index.js', 'package.json', '.env', 'a.md~', 'src/x.ts', 'test/x.ts'])(
  'does not see an edit of %s in a clone',
  async (file) => {
    const { path, next } = await watched();
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), 'x');
    writeFileSync(join(path, 'theme.css'), 'x');
    expect((await next()).filter((name) => name !== 'test')).toEqual(['theme.css']);
  },
);

test("sees the author's own src/ beside an installed package", async () => {
  const { path, next } = await watched('/elsewhere');
  writeFileSync(join(path, 'src/x.ts'), 'x');
  expect(await next()).toEqual([join('src', 'x.ts')]);
});

test('gives the two sides of a renamed file together', async () => {
  const { path, next } = await watched();
  renameSync(join(path, 'content/post/a.md'), join(path, 'content/post/b.md'));
  expect((await next()).sort()).toEqual([join('content', 'post', 'a.md'), join('content', 'post', 'b.md')]);
});

test('waits for a file that is deleted and written again', async () => {
  const { path, next } = await watched();
  rmSync(join(path, 'content/post/a.md'));
  await new Promise((resolve) => setImmediate(resolve));
  writeFileSync(join(path, 'content/post/a.md'), 'again');
  expect(await next()).toEqual([join('content', 'post', 'a.md')]);
});

test('sees an edit below a folder that was moved away and made again', async () => {
  const { path, next } = await watched();
  const inside = join(path, 'content/post/2026/pictures');
  mkdirSync(inside, { recursive: true });
  await next();
  renameSync(join(path, 'content/post/2026'), join(path, 'content/post/2025'));
  await next();
  mkdirSync(inside, { recursive: true });
  await next();
  writeFileSync(join(inside, 'a.md'), 'x');
  expect(await next()).toEqual([relative(path, join(inside, 'a.md'))]);
});

test('tells nothing after the end, also of an edit before it', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const onChanges = vi.fn();
  const { add, stop } = batched(onChanges);
  add({ file: 'a.md', kind: 'written' });
  stop();
  vi.runAllTimers();
  expect(onChanges).not.toHaveBeenCalled();
});
