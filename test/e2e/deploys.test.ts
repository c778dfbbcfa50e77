/** Builds one after another: what changes in the output, and what a tab of before makes of it. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksumOfFile } from '../../src/cache/checked.mjs';
import { readBuildRecord, writeBuildRecord } from '../../src/disk/buildRecord.ts';
import { type RunningServer, serveFolder } from '../../src/serve/serve.ts';
import { launch } from '../launch.ts';
import { sampled } from '../sampled.ts';
import { folderOf } from '../temporaryFolder.ts';
import { fixtureSite, pagePaths } from './fixtureSite.ts';
import { build, command, copyOf, deployAnew, hydrated, open, openTab, servedSite } from './harness.ts';
import { filesOf } from './outputFiles.ts';

/** For tests that only look at one site. */
const tabs = servedSite(fixtureSite);

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const served = (folder: string): Promise<RunningServer> =>
  serveFolder({ folder, base: '/', port: 0, isOnNetwork: false, isPortStrict: true });

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

test('a link to a section that is followed over a deploy leads to the section', async () => {
  const folder = await copyOf(tabs.dist());
  const server = await served(folder);
  const { page } = await tabs.tab();
  await open(page, `http://localhost:${server.port}/post/first/`);
  await deployAnew(folder);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/post/second/?c=pwd#part';
    link.textContent = 'to the section';
    document.querySelector('main')?.prepend(link);
  });
  await page.getByRole('link', { name: 'to the section' }).click();
  await page.waitForURL(/second/);
  expect(page.url()).toBe(`http://localhost:${server.port}/post/second/?c=pwd#part`);
  await page.context().close();
  await server.close();
});

/** What may become of a script that loads late, and what the reader is told. */
const answers: Record<string, { answer: (route: Route) => Promise<void>; says: RegExp; offersReload: boolean }> = {
  gone: {
    answer: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>No</h1>' }),
    says: /site has changed/,
    offersReload: true,
  },
  'answered with a page': {
    answer: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Home</h1>' }),
    says: /site has changed/,
    offersReload: true,
  },
  forbidden: {
    answer: (route) => route.fulfill({ status: 403, contentType: 'application/xml', body: '<Error/>' }),
    says: /site has changed/,
    offersReload: true,
  },
  'behind an error': {
    answer: (route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'busy' }),
    says: /server has an error/,
    offersReload: false,
  },
  blocked: { answer: (route) => route.abort('blockedbyclient'), says: /blocks it/, offersReload: false },
  broken: {
    answer: (route) => route.fulfill({ contentType: 'text/javascript', body: 'export const = 1;' }),
    says: /part of this page/,
    offersReload: true,
  },
};
const uses: [string, (page: Page) => Promise<void>][] = [
  ['the settings', (page) => page.locator('[data-action=settings]').click()],
  ['the button of keys', (page) => page.locator('[data-action=keys-help]').click()],
  ['saving', (page) => page.locator('main [data-action=save]').click()],
  ['a key', (page) => page.keyboard.press('?')],
  ['the key of the prompt', (page) => page.keyboard.press('/')],
  ['a tap on the prompt', (page) => page.locator('#root .prompt input').click()],
];

test.each(sampled(Object.keys(answers)))('where scripts are %s, whatever needs one says so', async (name) => {
  const { answer, says, offersReload } = answers[name] ?? {
    answer: () => Promise.reject(),
    says: /$^/,
    offersReload: false,
  };
  const { page, requests } = await tabs.tab();
  await open(page, tabs.url('/post/first/'));
  await page.route('**/assets/*.js*', answer);
  requests.length = 0;
  for (const [use, act] of uses) {
    await act(page);
    const alert = page.getByRole('alert');
    await alert
      .filter({ hasText: says })
      .waitFor()
      .catch((error) => expect(error, use).toBeNull());
    expect(await alert.getByRole('button').count(), use).toBe(offersReload ? 1 : 0);
    await page.evaluate(() => document.getElementById('notice')?.remove());
  }
  // Where the prompt has no shell, it has its own field.
  expect(await page.evaluate(() => document.activeElement?.matches('#root .prompt input'))).toBe(true);
  const imported = requests.filter(({ type }) => type === 'script').map(({ url }) => url);
  expect(imported.length).toBeGreaterThan(0);
  expect(new Set(imported).size).toBe(imported.length);
  expect(requests.filter(({ type }) => type === 'document')).toEqual([]);
  await page.context().close();
});

test('offline a button says so, and the same button works when the network is back', async () => {
  const { page, requests } = await tabs.tab();
  await open(page, tabs.url('/post/first/'));
  await page.context().setOffline(true);
  await page.locator('[data-action=settings]').click();
  await page.getByRole('alert').filter({ hasText: 'offline' }).waitFor();
  await page.context().setOffline(false);
  requests.length = 0;
  await page.locator('[data-action=settings]').click();
  await page.locator('dialog').waitFor();
  expect(requests.filter(({ type }) => type === 'document')).toEqual([]);
  await page.context().close();
});

test.each([true, false])(
  'a line that is typed over a deploy is there after the reload (storage: %s)',
  async (storage) => {
    const folder = await copyOf(tabs.dist());
    const server = await served(folder);
    const { page, requests } = await tabs.tab();
    if (!storage) await page.addInitScript(denyStorage);
    await open(page, `http://localhost:${server.port}/post/first/`);
    await deployAnew(folder);
    const field = page.getByRole('textbox', { name: 'Command' });
    await field.pressSequentially('echo "half & ?done');
    requests.length = 0;
    await page.getByRole('alert').getByRole('button', { name: 'Reload the page' }).click();
    await page.waitForSelector('.pane');
    await expect.poll(() => page.locator('.pane input').inputValue()).toBe('echo "half & ?done');
    expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);
    // It is put back once.
    await page.locator('.pane input').fill('');
    await page.reload();
    await hydrated(page);
    expect(await field.inputValue()).toBe('');
    await page.context().close();
    await server.close();
  },
);

function denyStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }
}

test('a line that is run over a deploy runs in the newer page, after one load', async () => {
  const folder = await copyOf(tabs.dist());
  const server = await served(folder);
  const { page, requests } = await tabs.tab();
  await open(page, `http://localhost:${server.port}/post/first/`);
  await deployAnew(folder);
  requests.length = 0;
  await page.getByRole('textbox', { name: 'Command' }).fill('echo over the deploy');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log').getByText('over the deploy', { exact: true }).waitFor();
  expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);
  await page.context().close();
  await server.close();
});

test('where the newer page has no shell either, the line waits in its field, and nothing is loaded again', async () => {
  const { page, requests } = await tabs.tab();
  await page.route('**/assets/shell-*.js*', (route) => route.fulfill({ status: 404, body: '' }));
  await open(page, tabs.url('/post/first/'));
  requests.length = 0;
  const field = page.getByRole('textbox', { name: 'Command' });
  await field.fill('echo once');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?c=echo\+once$/);
  await page.getByRole('alert').waitFor();
  await expect.poll(() => field.inputValue()).toBe('echo once');
  expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);
  await page.context().close();
});

test('a shell that stays open over a deploy says what it cannot run', async () => {
  const folder = await copyOf(tabs.dist());
  const server = await served(folder);
  const { page } = await tabs.tab();
  await open(page, `http://localhost:${server.port}/post/first/`);
  const field = page.getByRole('textbox', { name: 'Command' });
  const run = async (line: string) => {
    await field.fill(line);
    await page.keyboard.press('Enter');
  };
  await run('man ls | grep -c SYNOPSIS');
  await page.locator('.pane-log').getByText('1', { exact: true }).waitFor();
  // So that the worker is all that is missing.
  await run('grep -c e post/second.md');
  await page
    .locator('.pane-log')
    .getByText(/^\d\d+$/)
    .waitFor();
  await deployAnew(folder);
  for (const file of await readdir(join(folder, 'assets'))) {
    if (/\.txt$|matchWorker/.test(file)) await rm(join(folder, 'assets', file));
  }
  for (const line of ['tac post/second.md', 'man cat', "grep -E 'u(ni)+x' post/second.md"]) {
    await page.evaluate(() => document.getElementById('notice')?.remove());
    await run(line);
    const told = new RegExp(`^${line.split(' ')[0]}: The site has changed`);
    await page.locator('.pane-log .error').filter({ hasText: told }).waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Reload the page' }).waitFor();
  }
  await page.context().close();
  await server.close();
});

test('without the main script no button is shown that would do nothing', async () => {
  const { page } = await tabs.tab();
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(tabs.url('/post/first/'));
  await page.waitForSelector('[data-plain]');
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.locator('#root .prompt input').fill('socket');
  await page.keyboard.press('Enter');
  await page.waitForURL(tabs.url('/search/?q=socket'));
  await page.context().close();
});

test('hashed files of the build before are still served, and listed in the record', async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const old = 'assets/dialog-of-before.js';
  await writeFile(join(dist, old), 'export const before = true;\n');
  const record = await readBuildRecord(dist);
  const hash = checksumOfFile(join(dist, old), old) ?? '';
  await writeBuildRecord(dist, { ...record, checksums: { ...record.checksums, [old]: hash } });
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
    expect(stderr).toContain(`The disk is full, so ${dist} was left as it was: free some space`);
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
