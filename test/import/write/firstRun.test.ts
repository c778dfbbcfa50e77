import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFiles } from '../../../src/create/siteFiles.ts';
import { writeFolder } from '../../../src/import/write/writeFolder.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { convertFiles } from '../convertFiles.ts';
import { filesIn, importFiles } from './importFiles.ts';

const old = {
  'old/.git/HEAD': '',
  'old/post/rain.md': '---\ntitle: Rain\ndate: 2020-01-31\n---\n\nWet.\n',
};

const newSite = {
  title: 'Fern',
  author: 'Ada',
  language: 'de-AT',
  timezone: 'Europe/Vienna',
  day: '2026-01-31',
  host: 'netlify' as const,
  dependency: '^1.0.0',
};
const initial = contentFiles(newSite, { collections: [], hasMarkdown: false, settings: null });

test('the files of a new site are replaced, and what only they say stays in the settings', async () => {
  const folder = await folderOf({ ...old, ...initial });
  for (const _ of ['the first run', 'the second run']) {
    const { files } = await importFiles(folder);
    expect(Object.keys(files)).toEqual(['post/rain.md', 'site.yaml']);
    expect(files['site.yaml']).toMatch(
      /title: Fern\nauthor: Ada\nlanguage: de-AT\ntimezone: Europe\/Vienna\nhost: netlify\n/,
    );
  }
});

test('a first run that ends at any point is completed by the next', async () => {
  const { files: whole } = await importFiles(await folderOf({ ...old, ...initial }));
  const { site } = await convertFiles({ 'post/rain.md': old['old/post/rain.md'] });
  for (const point of [1, 2]) {
    const folder = await folderOf({ ...old, ...initial });
    const stop = (done: number) => {
      if (done === point) throw new Error('stopped');
    };
    expect(() => writeFolder(join(folder, 'content'), site, 'old', stop)).toThrow('stopped');
    const { files, text } = await importFiles(folder);
    expect(files).toEqual(whole);
    expect(text).not.toContain('Kept');
  }
});

test('edited files of a new site are kept', async () => {
  const folder = await folderOf({ ...old, ...initial });
  const own = { 'post/hello.md': '---\ntitle: Mine\ndate: 2026-01-01\n---\n\nx\n', 'site.yaml': 'title: Mine\n' };
  for (const [path, text] of Object.entries(own)) writeFileSync(join(folder, 'content', path), text);
  const { files, status, report } = await importFiles(folder);
  expect(status).toBe(0);
  expect(files).toMatchObject(own);
  expect(report).toContain('## Settings that were not written');
});

test('the sample site is replaced, but not what was edited or added', async () => {
  const folder = await folderOf(old);
  cpSync(join(import.meta.dirname, '../../../content'), join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content/about.md'), '# Me\n');
  writeFileSync(join(folder, 'content/post/mine.md'), '---\ntitle: Mine\ndate: 2026-01-01\n---\n\nx\n');
  const { files, report, text } = await importFiles(folder);
  expect(Object.keys(files)).toEqual(['about.md', 'post/mine.md', 'post/rain.md', 'site.yaml']);
  expect(files['site.yaml']).not.toContain('catpost.example');
  expect(report).toContain('- `content/post/what-markdown-can-hold.md`');
  expect(text).toMatch(/Replaced.*\n/);
});

test('a file of the author in the way is kept and named, also a link and a folder', async () => {
  const texts = ['rain', 'snow', 'hail'].map((name) => [`old/post/${name}.md`, old['old/post/rain.md']]);
  const folder = await folderOf({
    ...Object.fromEntries(texts),
    'old/.git/HEAD': '',
    'content/site.yaml': 'title: Mine\n',
    'content/post/rain.md': 'mine',
    'content/post/snow.md/x.txt': '',
    'outside.md': 'outside',
  });
  symlinkSync(join(folder, 'outside.md'), join(folder, 'content/post/hail.md'));
  const { files, report } = await importFiles(folder);
  expect(files['post/rain.md']).toBe('mine');
  expect(filesIn(folder)['outside.md']).toBe('outside');
  for (const name of ['rain', 'snow', 'hail']) expect(report).toContain(`- \`content/post/${name}.md\``);
});

test('nothing is written through a folder that is a link', async () => {
  const folder = await folderOf({ ...old, 'content/site.yaml': '', 'elsewhere/x.txt': '' });
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/post'));
  const { report } = await importFiles(folder);
  expect(filesIn(join(folder, 'elsewhere'))).toEqual({ 'x.txt': '' });
  expect(report).toContain('## In the way');
});

test('settings in a module are not joined by a second file', async () => {
  const folder = await folderOf({ ...old, 'content/site.config.ts': 'export default {}\n' });
  const { files } = await importFiles(folder);
  expect(Object.keys(files)).toEqual(['post/rain.md', 'site.config.ts']);
});

test('a report of the author with the same name stays', async () => {
  const folder = await folderOf({ ...old, 'import-report.md': 'my notes\n' });
  const { report } = await importFiles(folder);
  expect(report).toBe('my notes\n');
  expect(filesIn(folder)['import-report-2.md']).toMatch(/^# Import report/);
});

test.each([
  ['within the old blog', { to: 'old/content' }, /is within your old blog/],
  ['the old blog', { to: 'old' }, /is your old blog/],
  ['around the old blog', { to: '.' }, /is within/],
  ['a file', { to: 'file.txt' }, /is a file/],
  ['a folder of something else', { to: 'music' }, /no content folder of catpost/],
])('%s is refused, and nothing is written', async (_, options, reason) => {
  const folder = await folderOf({ ...old, 'file.txt': '', 'music/song.mp3': '' });
  const before = filesIn(folder);
  const { status, text } = await importFiles(folder, options);
  expect(status).toBe(2);
  expect(text).toMatch(reason);
  expect(filesIn(folder)).toEqual(before);
});

test('a link to the old blog is known for it', async () => {
  const folder = await folderOf(old);
  symlinkSync(join(folder, 'old'), join(folder, 'alias'));
  expect((await importFiles(folder, { to: 'alias/content' })).status).toBe(2);
});

test('a folder without posts is named, and nothing is written', async () => {
  const folder = await folderOf({ 'old/.git/HEAD': '', 'old/README.md': '# x\n', 'old/x.txt': '' });
  const { status, text, files } = await importFiles(folder);
  expect([status, files]).toEqual([1, {}]);
  expect(text).toContain('no posts');
});

test('a folder that holds only files of tools counts as empty', async () => {
  const folder = await folderOf(old);
  mkdirSync(join(folder, 'content/.git'), { recursive: true });
  expect((await importFiles(folder)).status).toBe(0);
  rmSync(folder, { recursive: true });
});
