/** Moves published posts, and follows their old paths. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';
import { build, runShared } from '../command.ts';
import { servedSite } from '../servedSite.ts';
import { openTab } from '../tab.ts';

const post = (title: string, body: string, matter = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-01\n${matter}---\n\n${body}, which is long enough to be recognised.\n`;

const files: Files = {
  'content/site.yaml': 'title: x\nurl: https://example.org/blog/\n',
  'content/post/hello.md': post('Hello', 'The text of hello', 'aliases: [/old.html, 2019/Hello, /caf%C3%A9/]\n'),
  'content/post/b.md': post('B', 'The text of b'),
  'content/post/draft.md': post('Draft', 'The text of a draft', 'draft: true\n'),
  'content/post/future.md': post('Future', 'The text of a future', 'date: 2027-01-01\n').replace(/date: 2026.*\n/, ''),
};

const lockOf = (folder: string) => readFile(join(folder, 'content/paths.lock'), 'utf8');

const options = (folder: string) => ['--content', join(folder, 'content'), '--now', '2026-06-01'];

describe('the record of published paths', () => {
  test('is written by each build with the same bytes, without drafts and with scheduled posts', async () => {
    const folder = await folderOf(files);
    await build(folder);
    const lock = await lockOf(folder);
    expect(lock.match(/^post\/\w+\.md/gm)).toEqual(['post/b.md', 'post/future.md', 'post/hello.md']);
    await build(folder);
    expect(await lockOf(folder)).toBe(lock);
    await build(folder, ['--now', '2027-06-01'], { CI: 'true' });
    expect(existsSync(join(folder, 'dist/paths.lock'))).toBe(false);
    expect(await readdir(join(folder, 'content'))).toEqual(['paths.lock', 'post', 'site.yaml']);
  });

  test('turns the old path of a moved file into a redirect, and must be up to date if CI is set', async () => {
    const folder = await folderOf(files);
    await build(folder);
    const lock = await lockOf(folder);
    await rename(join(folder, 'content/post/hello.md'), join(folder, 'content/post/good morning.md'));
    const words = ['build', ...options(folder), '--out', join(folder, 'dist')];
    const stale = await runShared(words, { CI: '1' });
    expect(stale.status).toBe(1);
    expect(stale.stderr).toMatch(/content\/paths\.lock {2}.*post\/good morning\.md \[paths-lock-stale\]/);
    expect((await runShared(['check', ...options(folder)])).status).toBe(0);
    expect(await lockOf(folder)).toBe(lock);
    expect(existsSync(join(folder, 'dist/post/good-morning/index.html'))).toBe(false);
    const dist = await build(folder, [], { CI: 'false' });
    for (const old of ['post/hello/index.html', 'old.html', '2019/Hello/index.html', 'café/index.html']) {
      const page = await readFile(join(dist, old), 'utf8');
      expect(page).toContain('<meta http-equiv="refresh" content="0; url=/blog/post/good-morning/">');
      expect(page).toContain('<link rel="canonical" href="https://example.org/blog/post/good-morning/">');
      expect(page).not.toContain('name="catpost"');
    }
    const markdown = await readFile(join(dist, 'post/good-morning.md'), 'utf8');
    expect(await readFile(join(dist, 'post/hello.md'), 'utf8')).toBe(markdown);
    expect((await runShared(words, { CI: '1' })).status).toBe(0);
  });

  test('only warns if it is missing or cannot be written', async () => {
    const folder = await folderOf(files);
    const out = ['--out', join(folder, 'dist')];
    const missing = await runShared(['build', ...options(folder), ...out], { CI: '1' });
    expect(missing).toMatchObject({ status: 0, stderr: expect.stringContaining('[paths-lock-missing]') });
    expect(existsSync(join(folder, 'content/paths.lock'))).toBe(false);
    await mkdir(join(folder, 'content/paths.lock/full'), { recursive: true });
    const refused = await runShared(['build', ...options(folder), ...out]);
    expect(refused).toMatchObject({ status: 0, stderr: expect.stringContaining('[paths-lock-unwritable]') });
    expect(await readdir(join(folder, 'content'))).toEqual(['paths.lock', 'post', 'site.yaml']);
  });

  test('is not written by a failed build, or for a folder without site.yaml', async () => {
    const folder = await folderOf({ ...files, 'content/post/c.md': post('C', '[gone](gone.md)') });
    expect((await runShared(['build', ...options(folder), '--out', join(folder, 'dist')])).status).toBe(1);
    expect(existsSync(join(folder, 'content/paths.lock'))).toBe(false);
    await rm(join(folder, 'content/site.yaml'));
    await build(folder);
    expect(existsSync(join(folder, 'content/paths.lock'))).toBe(false);
  });

  test('stops the build if it is damaged, and stays unchanged', async () => {
    const folder = await folderOf({ ...files, 'content/paths.lock': 'site: https://example.org\nnonsense\n' });
    const { status, stderr } = await runShared(['build', ...options(folder), '--out', join(folder, 'dist')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/content\/paths\.lock:2:1 .*\[paths-lock-damaged\]/);
    expect(await lockOf(folder)).toContain('nonsense');
  });
});

test('hosts with native redirects get no HTML pages for old paths, but the raw markdown', async () => {
  const folder = await folderOf({ ...files, 'content/site.yaml': 'title: x\nhost: [netlify, caddy]\n' });
  const dist = await build(folder);
  expect(existsSync(join(dist, '2019/Hello/index.html'))).toBe(false);
  expect(existsSync(join(dist, '2019/Hello.md'))).toBe(true);
  await writeFile(join(folder, 'content/site.yaml'), 'title: x\nhost: [netlify, github-pages]\n');
  await build(folder);
  expect(existsSync(join(dist, '2019/Hello/index.html'))).toBe(true);
});

describe('in the browser', () => {
  const site = servedSite({ ...files, 'content/site.yaml': 'title: x\n' });

  test.each(
    sampled([
      ['/POST/Hello/?a=1#top', '/post/hello/?a=1#top'],
      ['/Post/hello/index.HTML', '/post/hello/'],
      ['/2019/HELLO.html', '/post/hello/'],
      ['/POST/B.md', '/post/b.md'],
      ['/caf%25C3%25A9', '/post/hello/'],
    ] as const),
  )('%s redirects to %s', async (written, meant) => {
    const { page } = await openTab();
    await page.goto(site.url(written));
    await page.waitForURL(site.url(meant));
  });

  test.each(sampled(['//evil.example/', '/javascript:alert(1)', '/%E0%A4%A']))(
    '%s redirects to no other site',
    async (path) => {
      const { page, requests } = await openTab();
      await page.goto(site.url(path));
      await page.locator('h1').waitFor({ state: 'visible' });
      expect(new URL(page.url()).origin).toBe(new URL(site.url('/')).origin);
      expect(requests.filter(({ url }) => !url.startsWith(site.url('/')))).toEqual([]);
    },
  );

  test('the page of an old path redirects without scripts', async () => {
    const { page, errors } = await openTab({ javaScriptEnabled: false });
    await page.goto(site.url('/2019/Hello/'));
    await page.waitForURL(site.url('/post/hello/'));
    expect(errors).toEqual([]);
  });
});
