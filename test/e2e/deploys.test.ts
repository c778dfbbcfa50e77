/** Builds one after another: what changes in the output, and what a tab of before makes of it. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/output/serve.ts';
import { launch } from '../launch.ts';
import { fixtureSite, pagePaths } from './fixtureSite.ts';
import { build, command, folderOf, open, openTab, sampled } from './harness.ts';
import { filesOf } from './outputFiles.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const served = (folder: string): Promise<RunningServer> =>
  serveFolder({ folder, base: '/', port: 0, host: false, strictPort: true });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Other colours are another stylesheet, and so another policy and marker. */
async function restyle(folder: string, accent = '#ffd75f'): Promise<void> {
  const file = join(folder, 'content/site.yaml');
  const text = (await readFile(file, 'utf8')).replace(/\ntheme: .*\n/, '');
  await writeFile(file, `${text}\ntheme: { green: { accent: "${accent}" } }\n`);
}

test('a tab opened before a deploy keeps working after it, on every kind of page', async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const server = await served(dist);
  const origin = `http://localhost:${server.port}`;
  const paths = sampled([...pagePaths, '/nowhere/']);
  const tabs = [];
  for (const path of paths) {
    const tab = await openTab(browser);
    await open(tab.page, origin + path);
    tabs.push({ ...tab, path });
  }
  await restyle(folder);
  await build(folder);
  for (const { page, requests, path } of tabs) {
    const [label, target] = path === '/post/' ? ['home', `${origin}/`] : ['post', `${origin}/post/`];
    requests.length = 0;
    // What the tab loads late is still there.
    await page.locator('[data-action=settings]').click();
    await page.locator('dialog input[value=amber]').check();
    await page.keyboard.press('Escape');
    await page.locator('.windows a', { hasText: label }).click();
    await page.waitForURL(target);
    await page.waitForFunction(() => document.querySelector('style')?.textContent?.includes('#ffd75f') === true);
    expect(requests.filter(({ type }) => type === 'document').map(({ url }) => url)).toEqual([target]);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('amber');
    await page.context().close();
  }
  await server.close();
});

test('hashed files of the build before are still served, and listed in the record', async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const old = 'assets/dialog-of-before.js';
  await writeFile(join(dist, old), 'export const before = true;\n');
  await build(folder);
  const server = await served(dist);
  const answer = await fetch(`http://localhost:${server.port}/${old}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  await server.close();
  expect(JSON.parse(await readFile(join(dist, '.catpost'), 'utf8')).kept).toEqual([
    { gone: '2026-06-01', files: [old] },
  ]);
});

/** Each kill takes three builds. */
const killing = { timeout: process.env.CATPOST_LONG ? 600_000 : 90_000 };

test(
  'a build that is killed at any moment leaves the site as it was, and the next one is a clean one',
  killing,
  async () => {
    const folder = await folderOf(fixtureSite);
    const dist = await build(folder);
    const words = ['build', '--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
    const whole = await timed(() => build(folder));
    const killed = process.env.CATPOST_LONG ? 20 : 2;
    for (let index = 1; index <= killed; index += 1) {
      const before = await filesOf(dist);
      // Another text and another stylesheet, so that the killed build has something to keep.
      await writeFile(
        join(folder, 'content/post/edited.md'),
        `---\ntitle: Edited\ndate: 2026-01-05\n---\n\nText ${index}.\n`,
      );
      await restyle(folder, `#ffd7${10 + index}`);
      const child = spawn(process.execPath, ['src/start.mjs', ...words], { stdio: 'ignore', detached: true });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), (whole * index) / (killed + 1));
      await ended;
      clearTimeout(timer);
      const left = await filesOf(dist);
      const after = await filesOf(await build(folder));
      expect(after).not.toEqual(before);
      // On a slow machine the last ones may be done before they are killed.
      expect([before, after]).toContainEqual(left);
      const clean = await folderOf({});
      await cp(join(folder, 'content'), join(clean, 'content'), { recursive: true });
      expect(after).toEqual(await filesOf(await build(clean)));
    }
    expect((await readdir(folder)).sort()).toEqual(['content', 'dist']);
  },
);

/** Needs root and Linux, and a container that allows it. */
function mounted(folder: string, megabytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
}

test('a full disk is said in a sentence, and the site stays as it was, with nothing beside it', async ({
  skip,
  onTestFinished,
}) => {
  const disk = await mkdtemp(join(tmpdir(), 'catpost-disk-'));
  onTestFinished(async () => {
    // Also after a timeout, where a build still holds it.
    spawnSync('umount', ['--lazy', disk]);
    await rm(disk, { recursive: true });
  });
  if (!mounted(disk, 6)) return skip('no file system of a given size can be mounted here (mount -t tmpfs)');
  const folder = await folderOf({
    'content/site.yaml': 'title: Small\nurl: https://example.org\nhost: nginx\ncards: none\n',
    'content/post/a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n',
  });
  const dist = join(disk, 'dist');
  const words = ['build', '--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
  expect(await command(words)).toMatchObject({ status: 0 });
  const before = await filesOf(dist);
  for (let index = 1; index <= 60; index += 1) {
    const text = `---\ntitle: Post ${index}\ndate: 2026-01-02\n---\n\n${`Words of ${index}. `.repeat(2000)}\n`;
    await writeFile(join(folder, `content/post/${index}.md`), text);
  }
  const refused = async () => {
    const { status, stderr } = await command(words);
    expect(status).toBe(1);
    expect(stderr).toContain(`The disk is full, so ${dist} was left as it was: make room`);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await filesOf(dist)).toEqual(before);
  };
  await refused();
  expect(await readdir(disk)).toEqual(['dist']);
  // Without room for a single byte.
  await writeFile(join(disk, 'full'), Buffer.alloc(7_000_000)).catch(() => {});
  await refused();
  expect((await readdir(disk)).sort()).toEqual(['dist', 'full']);
});

test('after adding, editing, renaming and deleting, the output is that of a clean build', async () => {
  const folder = await folderOf(fixtureSite);
  await build(folder);
  const post = (name: string) => join(folder, 'content/post', name);
  await writeFile(post('added.md'), '---\ntitle: Added\ndate: 2026-01-04\n---\n\nSee [fifth](fifth.md).\n');
  await writeFile(post('fifth.md'), `${await readFile(post('fifth.md'), 'utf8')}\nMore.\n`);
  await rename(post('fourth.md'), post('renamed.md'));
  await rm(post('third.md'));
  const after = await filesOf(await build(folder));
  const clean = await folderOf({});
  await cp(join(folder, 'content'), join(clean, 'content'), { recursive: true });
  expect(after).toEqual(await filesOf(await build(clean)));
});
