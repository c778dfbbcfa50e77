import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { importFiles } from './importFiles.ts';

const post = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-31\n---\n\n${title} falls.\n`;
const blog = (folder: string, names: string[]) =>
  Object.fromEntries([
    [`${folder}/.git/HEAD`, ''],
    ...names.map((name) => [`${folder}/post/${name}.md`, post(`${name} of ${folder}`)]),
  ]);

let folder: string;
beforeEach(async () => {
  folder = await folderOf({
    ...blog('one/blog', ['rain', 'snow', 'about']),
    ...blog('two/blog', ['hail', 'fog', 'about']),
    ...blog('same/blog', ['rain', 'snow', 'about']),
  });
});

test.each(['two/blog', 'same/blog'])('another blog (%s) replaces nothing of the first', async (path) => {
  const first = await importFiles(folder, { path: 'one/blog' });
  const second = await importFiles(folder, { path });
  expect(second.status).toBe(2);
  expect(second.text).toContain('one/blog');
  expect(second.text).toContain('--to');
  expect([second.files, second.report]).toEqual([first.files, first.report]);
});

test('a blog that was moved, and has one post more and one less, is the same', async () => {
  await importFiles(folder, { path: 'one/blog' });
  await cp(join(folder, 'one/blog'), join(folder, 'moved'), { recursive: true });
  await rm(join(folder, 'moved/post/snow.md'));
  await writeFile(join(folder, 'moved/post/mist.md'), post('Mist'));
  const { status, files } = await importFiles(folder, { path: 'moved' });
  expect(status).toBe(0);
  expect(Object.keys(files)).toEqual(['post/about.md', 'post/mist.md', 'post/rain.md', 'site.yaml']);
});

test('a blog in which everything has changed is the same if it is where it was', async () => {
  await importFiles(folder, { path: 'one/blog' });
  await rm(join(folder, 'one/blog/post'), { recursive: true });
  await mkdir(join(folder, 'one/blog/weather'));
  await writeFile(join(folder, 'one/blog/weather/mist.md'), post('Mist'));
  const { status, files } = await importFiles(folder, { path: 'one/blog' });
  expect([status, Object.keys(files)]).toEqual([0, ['site.yaml', 'weather/mist.md']]);
});

test('imports into two folders have a report each', async () => {
  const first = await importFiles(folder, { path: 'one/blog', to: 'a' });
  const second = await importFiles(folder, { path: 'two/blog', to: 'b' });
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(second.text).toContain('import-report-2.md');
  expect(second.report).toBe(first.report);
  expect((await importFiles(folder, { path: 'two/blog', to: 'b' })).text).toContain('import-report-2.md');
});

test('nothing that is printed has control characters', async () => {
  const path = 'old\u001b[2J';
  const odd = await folderOf({ [`${path}/.git/HEAD`]: '', [`${path}/README.md`]: '# Code\n' });
  const { status, text } = await importFiles(odd, { path });
  const named = await folderOf({ 'old/.git/HEAD': '', 'old/post/a\u001b[2J.md': post('Rain') });
  expect((await importFiles(named)).report).toContain('`post/a\ufffd[2J.md`');
  expect([status, text.includes('\u001b'), text.includes('\ufffd[2J')]).toEqual([1, false, true]);
});
