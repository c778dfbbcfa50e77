import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { photo } from '../images/pictures.ts';
import { axePath, violationsOn } from './axe.ts';
import { fixtureSite } from './fixtureSite.ts';
import { arrived, copyOf, deployAnew, open, serve, servedSite } from './harness.ts';

const site = servedSite({
  ...fixtureSite,
  'content/post/photo.md': '---\ntitle: Photo\ndate: 2024-01-01\ntags: [linux]\n---\n\n![A photograph](photo.jpg)\n',
  'content/post/photo.jpg': await photo(1600, 1000).jpeg({ quality: 90 }).toBuffer(),
});

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

/** The bytes of all copies in all caches, by path. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, number> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const { pathname, search } = new URL(url);
        if (search === '') found[pathname] = (await (await cache.match(url))?.blob())?.size ?? 0;
      }
    }
    return found;
  });

/** What the browser itself says of a network that is not there. */
const own = (errors: string[]) => errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(error));

const save = (page: Page) => page.locator('main [data-action=save]');
const dialog = (page: Page) => page.locator('dialog');

async function saveHere(page: Page): Promise<string> {
  await save(page).click();
  await dialog(page).getByRole('button', { name: 'save', exact: true }).click();
  await page.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  await page.waitForFunction(() =>
    /^saved, /.test(document.querySelector('main [data-action=save]')?.textContent ?? ''),
  );
  const text = (await save(page).textContent()) ?? '';
  await page.keyboard.press('Escape');
  return text;
}

async function showsPicture(page: Page): Promise<void> {
  await page.locator('main img').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('main img')?.naturalWidth ?? 0) > 0);
}

async function offline(page: Page, isOffline: boolean): Promise<void> {
  await page.context().setOffline(isOffline);
}

test('a post is saved when asked, reads offline and says so, is fresh online, and leaves nothing when removed', async () => {
  const { page, errors } = await site.tab({ viewport: { width: 320, height: 800 } });
  await page.addInitScript({ path: axePath });
  const folder = await copyOf(site.dist());
  const server = await serve(folder);
  const url = (path: string) => `http://localhost:${server.port}${path}`;
  await open(page, url('/post/first/'));
  expect([await registrations(page), await page.evaluate(() => caches.keys())]).toEqual([[], []]);
  const state = await saveHere(page);
  const copies = await kept(page);
  const bytes = (copies['/post/first/'] ?? 0) + (copies['/post/pixel.png'] ?? 0);
  expect(Math.abs(Number.parseInt(/\d+/.exec(state)?.[0] ?? '', 10) * 1000 - bytes)).toBeLessThan(bytes / 10 + 500);
  expect(Object.keys(copies).filter((path) => path.endsWith('/'))).toEqual(['/post/first/']);
  expect(Object.keys(copies).filter((path) => path.includes('/shell-'))).toEqual([]);
  expect(await registrations(page)).toEqual([url('/')]);
  const other = () => navigator.serviceWorker.register('/other.js').catch(({ message }: Error) => message);
  expect(await page.evaluate(other)).toMatch(/other\.js is not a worker/);

  await offline(page, true);
  await page.reload();
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  expect(await page.locator('h1').textContent()).toBe('First “post”');
  await showsPicture(page);
  await page
    .getByRole('status')
    .filter({ hasText: /\d{4}-\d\d-\d\d/ })
    .waitFor();
  await page.waitForFunction((text) => document.querySelector('main [data-action=save]')?.textContent === text, state);
  expect(await violationsOn(page)).toEqual([]);
  await save(page).click();
  await dialog(page).getByRole('button', { name: 'remove all' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Command' }).fill('ls');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'needs the network' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Command' }).inputValue()).toBe('ls');
  expect(page.url()).toBe(url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await page.getByRole('alert').filter({ hasText: 'page' }).waitFor();
  expect(await page.locator('h1').textContent()).toBe('First “post”');
  await page.getByRole('alert').getByRole('button', { name: 'Show saved pages' }).click();
  await dialog(page).getByRole('link', { name: 'First “post”' }).waitFor();
  await page.keyboard.press('Escape');

  await offline(page, false);
  const file = join(folder, 'post/first/index.html');
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replaceAll('Paragraph 1 says', 'Paragraph 1 shouts'));
  await page.reload();
  await page.getByText('Paragraph 1 shouts').waitFor();
  expect(await page.locator('.saved-note').count()).toBe(0);
  await page.waitForFunction(async () =>
    (await (await caches.match('/post/first/'))?.text())?.includes('Paragraph 1 shouts'),
  );
  await offline(page, true);
  await page.reload();
  await page.getByText('Paragraph 1 shouts').waitFor();
  await page.locator('.saved-note').waitFor();
  await offline(page, false);

  await open(page, url('/post/second/'));
  expect(await page.locator('.saved-note').count()).toBe(0);
  expect(Object.keys(await kept(page))).not.toContain('/post/second/');
  await open(page, url('/post/first/'));
  await save(page).click();
  await dialog(page).getByRole('button', { name: 'remove First “post”' }).click();
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await page.waitForFunction(() => document.querySelector('main [data-action=save]')?.textContent === 'save');
  expect(own(errors)).toEqual([]);
  await page.context().close();
  await server.close();
});

test('a page says that it is saved also where the worker takes it over only later', async () => {
  const folder = await copyOf(site.dist());
  const worker = join(folder, 'sw.js');
  const text = await readFile(worker, 'utf8');
  expect(text).toContain('clients.claim()');
  const late = "new Promise((go) => new BroadcastChannel('claim').addEventListener('message', go, { once: true }))";
  await writeFile(worker, text.replace('clients.claim()', `${late}.then(() => clients.claim())`));
  const server = await serve(folder);
  const { page } = await site.tab();
  await open(page, `http://localhost:${server.port}/post/third/`);
  await save(page).click();
  await dialog(page).getByRole('button', { name: 'save', exact: true }).click();
  await page.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.evaluate(() => new BroadcastChannel('claim').postMessage(''));
  await page.waitForFunction(() => /^saved, /.test(document.querySelector('[data-action=save]')?.textContent ?? ''));
  await page.context().close();
  await server.close();
});

test('a tag is saved with all its posts', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/tags/linux/'));
  await save(page).click();
  await page.waitForFunction(() =>
    /\b4 posts.*about/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''),
  );
  await page.keyboard.press('Escape');
  await saveHere(page);
  await offline(page, true);
  for (const [path, heading] of [
    ['/post/third/', 'Third'],
    ['/post/second/', 'Second'],
    ['/post/first/', 'First “post”'],
    ['/post/photo/', 'Photo'],
  ] as const) {
    await page.locator(`.entries a[href="${path}"]`).click();
    await arrived(page, heading);
    await page.locator('.saved-note').waitFor();
    if (heading === 'Photo') await showsPicture(page);
    await page.goBack();
    await arrived(page, 'linux');
  }
  await offline(page, false);
  expect(own(errors)).toEqual([]);
  await page.context().close();
});

test('after a deploy each saved page has the script that it was made with, as long as it is saved', async () => {
  const { page, errors } = await site.tab();
  const folder = await copyOf(site.dist());
  const server = await serve(folder);
  const url = (path: string) => `http://localhost:${server.port}${path}`;
  for (const path of ['/post/third/', '/post/fourth/']) {
    await open(page, url(path));
    await saveHere(page);
  }
  const scripts = async () => Object.keys(await kept(page)).filter((path) => path.startsWith('/assets/main-'));
  const before = await scripts();
  await deployAnew(folder);
  await open(page, url('/post/third/'));
  await expect.poll(async () => (await scripts()).length).toBe(2);

  await offline(page, true);
  await open(page, url('/post/third/'));
  expect(before).not.toContain(await mainScript(page));
  await page.locator('.neighbours a[href="/post/fourth/"]').click();
  await arrived(page, 'Fourth');
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  expect(before).toContain(await mainScript(page));
  await offline(page, false);
  await save(page).click();
  await dialog(page).getByRole('link', { name: 'Third' }).click();
  await arrived(page, 'Third');
  await dialog(page).waitFor({ state: 'detached' });
  await save(page).click();
  await dialog(page).getByRole('button', { name: 'remove Fourth' }).click();
  await expect.poll(async () => (await scripts()).filter((path) => before.includes(path))).toEqual([]);
  expect(await scripts()).toHaveLength(1);
  expect(own(errors)).toEqual([]);
  await page.context().close();
  await server.close();
});

const mainScript = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=catpost]')?.getAttribute('content')?.split(' ')[0]);

test.each([true, false])(
  'offline, an address that is not saved lists what is (scripts: %s)',
  async (javaScriptEnabled) => {
    const first = await site.tab();
    await open(first.page, site.url('/post/third/'));
    await saveHere(first.page);
    const context = first.page.context();
    await context.addInitScript({ path: axePath });
    await offline(first.page, true);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    // The worker answers with the same bytes, of which the parser of a page without scripts runs none.
    if (!javaScriptEnabled) await page.route('**/*.js', (route) => route.abort());
    for (const path of ['/', '/post/second/?c=ls', '/search/?q=a', '/nowhere/']) {
      const response = await page.goto(site.url(path));
      expect(response?.status()).toBe(503);
      expect(await page.locator('h1').textContent()).toBe('You are offline');
      expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(path);
    }
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('monospace');
    await page.getByRole('link', { name: 'Third' }).click();
    await arrived(page, 'Third');
    await page.locator('.saved-note').getByRole('button', { name: 'Show saved pages' }).waitFor();
    expect(errors.filter((error) => /policy|Refused/i.test(error))).toEqual([]);
    await context.close();
  },
);

test('a browser without room says so and keeps nothing', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/third/'));
  await page.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await save(page).click();
  await dialog(page).getByRole('button', { name: 'save', exact: true }).click();
  await page.waitForFunction(() => /room/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect([await registrations(page), await page.evaluate(() => caches.keys())]).toEqual([[], []]);
  expect(own(errors)).toEqual([]);
  await page.context().close();
});

test('without a script or a worker nothing is offered', async () => {
  const plain = await site.tab({ javaScriptEnabled: false });
  await plain.page.goto(site.url('/post/third/'));
  expect(await save(plain.page).isVisible()).toBe(false);
  const { page } = await site.tab();
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await open(page, site.url('/post/third/'));
  await save(page).waitFor({ state: 'hidden' });
  for (const tab of [plain.page, page]) await tab.context().close();
});

test('two tabs that save at the same moment both have theirs on the list', async () => {
  const { page } = await site.tab();
  const others = [page, await page.context().newPage(), await page.context().newPage()];
  const paths = ['/post/third/', '/post/fourth/', '/post/fifth/'];
  for (const [index, tab] of others.entries()) await open(tab, site.url(paths[index] ?? '/'));
  for (const tab of others) await save(tab).click();
  const buttons = others.map((tab) => dialog(tab).getByRole('button', { name: 'save', exact: true }));
  for (const button of buttons) await button.waitFor();
  await Promise.all(buttons.map((button) => button.click()));
  for (const tab of others)
    await tab.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect(Object.keys(await kept(page))).toEqual(expect.arrayContaining(paths));
  await open(page, site.url('/post/third/'));
  await save(page).click();
  await dialog(page).getByRole('listitem').nth(2).waitFor();
  const links = await dialog(page)
    .locator('li a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.toSorted()).toEqual(paths.toSorted());
  // One tab is about to save while another one removes all, and with it the script that both need.
  const other = await page.context().newPage();
  await open(other, site.url('/post/second/'));
  await save(other).click();
  const saving = dialog(other).getByRole('button', { name: 'save', exact: true });
  await saving.waitFor();
  await dialog(page).getByRole('button', { name: 'remove all' }).click();
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await saving.click();
  await other.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect(Object.keys(await kept(other)).filter((path) => /^\/assets\/main-|second/.test(path))).toHaveLength(2);
  await page.context().close();
});
