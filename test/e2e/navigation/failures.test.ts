/** Follows links while requests fail. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { copyOf, serve, servedSite } from '../servedSite.ts';
import { arrived, open, openTab, withoutFonts } from '../tab.ts';

const site = servedSite(fixtureSite);

const second = () => site.url('/post/second/');

/** Opens the first post and follows a link. `handle` answers the fetch; loads of documents go to the server. */
async function clickWith(handle: (route: Route, asked: number) => Promise<void> | void, opened = openTab()) {
  const tab = await opened;
  await open(tab.page, site.url('/post/first/'));
  let asked = 0;
  await tab.page.route(second(), async (route) => {
    if (route.request().resourceType() === 'document') return route.continue();
    asked += 1;
    await handle(route, asked);
  });
  tab.requests.length = 0;
  await tab.page.evaluate(() => document.querySelector<HTMLElement>('main a[href="/post/second/"]')?.click());
  return tab;
}

const documents = (requests: { url: string; type: string }[]) =>
  requests.filter(({ type }) => type === 'document').map(({ url }) => url);

const failures: [string, (route: Route) => Promise<void>][] = [
  ['a 404', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' })],
  ['500 twice', (route) => route.fulfill({ status: 500, contentType: 'text/html', body: 'broken' })],
  ['another MIME type', (route) => route.fulfill({ contentType: 'application/json', body: '{}' })],
  [
    'the login page of a network',
    (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in to the network</h1>' }),
  ],
  [
    'a truncated document',
    async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/html', body: body.slice(0, body.length / 2) });
    },
  ],
  [
    'broken JSON',
    async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/html', body: body.replace('{"base"', '{"bas') });
    },
  ],
  [
    'a newer deploy',
    async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/html',
        body: body.replace(/(<meta name="catpost" content=")/, '$1/assets/main-newer.js '),
      });
    },
  ],
  ['a failed connection', (route) => route.abort('connectionreset')],
];

test.each(sampled(failures))('loads the URL as a document, once, after %s', async (_, handle) => {
  const { page, requests } = await clickWith(handle);
  await page.waitForURL(second());
  await arrived(page, 'Second');
  expect(documents(requests)).toEqual([second()]);
});

test('repeats a fetch that was answered with 503, without a reload', async () => {
  const { page, requests } = await clickWith((route, asked) =>
    asked === 1 ? route.fulfill({ status: 503, contentType: 'text/html', body: 'busy' }) : route.continue(),
  );
  await arrived(page, 'Second');
  expect(documents(requests)).toEqual([]);
  expect(withoutFonts(requests)).toHaveLength(2);
});

test('marks the page as busy while a fetch takes long, and loads the URL as a document after eight seconds', async () => {
  const tab = await openTab();
  await tab.page.clock.install();
  const { page, requests } = await clickWith(() => {}, Promise.resolve(tab));
  await page.waitForSelector('html[data-busy]');
  await page.clock.fastForward(4_000);
  expect(documents(requests)).toEqual([]);
  await page.clock.fastForward(4_000);
  await page.waitForURL(second());
  await arrived(page, 'Second');
  expect(documents(requests)).toEqual([second()]);
});

test('offline, a click keeps the page and its URL and shows a notice; online again, it works', async () => {
  const { page, requests } = await openTab();
  await open(page, site.url('/post/first/'));
  const entries = await page.evaluate(() => history.length);
  await page.evaluate(() => window.scrollTo(0, 400));
  await page.context().setOffline(true);
  requests.length = 0;
  await page.evaluate(() => document.querySelector<HTMLElement>('main a[href="/post/second/"]')?.click());
  await page.waitForSelector('[role=alert]');
  expect(page.url()).toBe(site.url('/post/first/'));
  expect(await page.locator('h1').textContent()).toBe('First “post”');
  expect(await page.evaluate(() => window.scrollY)).toBe(400);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.context().setOffline(false);
  await page.evaluate(() => document.querySelector<HTMLElement>('main a[href="/post/second/"]')?.click());
  await arrived(page, 'Second');
  expect(await page.locator('[role=alert]').count()).toBe(0);
  expect(documents(requests)).toEqual([]);
});

test('offline, Back and Forward show the pages that this tab has read', async () => {
  const { page } = await openTab();
  await open(page, site.url('/about/'));
  await open(page, site.url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
  await page.context().setOffline(true);
  await page.goBack();
  await arrived(page, 'First “post”');
  await page.goForward();
  await arrived(page, 'Second');
  expect(await page.locator('[role=alert]').count()).toBe(0);
});

test('a tab that was opened before a deploy reaches pages that stayed, and the 404 page for one that went', async () => {
  const folder = await copyOf(site.dist());
  const start = await serve(folder);
  const { page, requests } = await openTab();
  await open(page, `${start}/post/first/`);
  // The new deploy has a script with another name, and no longer the old one.
  const home = await readFile(join(folder, 'index.html'), 'utf8');
  const name = /assets\/(main-[^.]+\.js)/.exec(home)?.[1] ?? '';
  const script = await readFile(join(folder, 'assets', name), 'utf8');
  await writeFile(join(folder, 'assets/main-newer.js'), script);
  await rm(join(folder, 'assets', name));
  for (const path of ['index.html', 'post/second/index.html', 'about/index.html']) {
    await writeFile(join(folder, path), (await readFile(join(folder, path), 'utf8')).replaceAll(name, 'main-newer.js'));
  }
  await rm(join(folder, 'post/third'), { recursive: true });
  requests.length = 0;
  await page.locator('main a[href="/post/second/"]').first().click();
  await page.waitForURL(`${start}/post/second/`);
  await arrived(page, 'Second');
  expect(documents(requests)).toEqual([`${start}/post/second/`]);
  await page.locator('.newer').click();
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('cat: '));
  expect(page.url()).toBe(`${start}/post/third/`);
});

test.each(['missing', 'blocked', 'late'])(
  'a page is readable and its links work while the main script is %s',
  async (how) => {
    const { page } = await openTab();
    await page.route('**/assets/*.js', (route) => {
      if (how === 'missing') return route.fulfill({ status: 404, body: '' });
      return how === 'blocked' ? route.abort() : undefined;
    });
    await page.goto(site.url('/post/first/'));
    expect(await page.locator('h1').textContent()).toBe('First “post”');
    await page.locator('main a[href="/post/second/"]').first().click();
    await page.waitForURL(second());
    expect(await page.locator('h1').textContent()).toBe('Second');
  },
);
