/** Saves pages under adverse conditions: late workers, deploys, no room, several tabs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { copyOf, deployAnew, serve, servedSite } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';
import {
  cachedSizes,
  registeredScopes,
  saveButton,
  saveDialog,
  savedSite,
  saveThisPage,
  setOffline,
  withoutNetworkErrors,
} from './savedPages.ts';

const site = servedSite(savedSite);

test('a page reports that it is saved even if the service worker takes control of it only later', async () => {
  const folder = await copyOf(site.dist());
  const worker = join(folder, 'sw.js');
  const text = await readFile(worker, 'utf8');
  expect(text).toContain('clients.claim()');
  const late = "new Promise((go) => new BroadcastChannel('claim').addEventListener('message', go, { once: true }))";
  await writeFile(worker, text.replace('clients.claim()', `${late}.then(() => clients.claim())`));
  const origin = await serve(folder);
  const { page } = await openTab();
  await open(page, `${origin}/post/third/`);
  await saveButton(page).click();
  await saveDialog(page).getByRole('button', { name: 'save', exact: true }).click();
  await page.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.evaluate(() => new BroadcastChannel('claim').postMessage(''));
  await page.waitForFunction(() => /^saved, /.test(document.querySelector('[data-action=save]')?.textContent ?? ''));
});

test('each saved page keeps the main script it was built with over a deploy, until it is removed', async () => {
  const { page, errors } = await openTab();
  const folder = await copyOf(site.dist());
  const origin = await serve(folder);
  const url = (path: string) => origin + path;
  for (const path of ['/post/third/', '/post/fourth/']) {
    await open(page, url(path));
    await saveThisPage(page);
  }
  // A link below the pointer would be fetched, and its saved page refreshed.
  await page.mouse.move(0, 0);
  const scripts = async () => Object.keys(await cachedSizes(page)).filter((path) => path.startsWith('/assets/main-'));
  const before = await scripts();
  await deployAnew(folder);
  await open(page, url('/post/third/'));
  await expect.poll(async () => (await scripts()).length).toBe(2);

  await setOffline(page, true);
  await open(page, url('/post/third/'));
  expect(before).not.toContain(await mainScript(page));
  await page.locator('.neighbours a[href="/post/fourth/"]').click();
  await arrived(page, 'Fourth');
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  expect(before).toContain(await mainScript(page));
  await setOffline(page, false);
  await saveButton(page).click();
  await saveDialog(page).getByRole('link', { name: 'Third' }).click();
  await arrived(page, 'Third');
  await saveDialog(page).waitFor({ state: 'detached' });
  await saveButton(page).click();
  await saveDialog(page).getByRole('button', { name: 'remove Fourth' }).click();
  await expect.poll(async () => (await scripts()).filter((path) => before.includes(path))).toEqual([]);
  expect(await scripts()).toHaveLength(1);
  expect(withoutNetworkErrors(errors)).toEqual([]);
});

test('reports that the browser has no room, and keeps nothing', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/third/'));
  await page.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await saveButton(page).click();
  await saveDialog(page).getByRole('button', { name: 'save', exact: true }).click();
  await page.waitForFunction(() => /room/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect([await registeredScopes(page), await page.evaluate(() => caches.keys())]).toEqual([[], []]);
  expect(withoutNetworkErrors(errors)).toEqual([]);
});

test('offers no saving without scripts or service workers', async () => {
  const plain = await openTab({ javaScriptEnabled: false });
  await plain.page.goto(site.url('/post/third/'));
  expect(await saveButton(plain.page).isVisible()).toBe(false);
  const { page } = await openTab();
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await open(page, site.url('/post/third/'));
  await saveButton(page).waitFor({ state: 'hidden' });
});

const isLong = process.env.CATPOST_LONG !== undefined;

test('lists the pages of several tabs that are saved at the same moment', async () => {
  const { page } = await openTab();
  const paths = ['/post/third/', '/post/fourth/', ...(isLong ? ['/post/fifth/'] : [])];
  const others = [page];
  while (others.length < paths.length) others.push(await page.context().newPage());
  for (const [index, tab] of others.entries()) await open(tab, site.url(paths[index] ?? '/'));
  for (const tab of others) await saveButton(tab).click();
  const buttons = others.map((tab) => saveDialog(tab).getByRole('button', { name: 'save', exact: true }));
  for (const button of buttons) await button.waitFor();
  await Promise.all(buttons.map((button) => button.click()));
  for (const tab of others)
    await tab.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect(Object.keys(await cachedSizes(page))).toEqual(expect.arrayContaining(paths));
  await open(page, site.url('/post/third/'));
  await saveButton(page).click();
  await saveDialog(page)
    .getByRole('listitem')
    .nth(paths.length - 1)
    .waitFor();
  const links = await saveDialog(page)
    .locator('li a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.toSorted()).toEqual(paths.toSorted());
  // One tab saves right after another one has removed everything, and with it the script that both need.
  const other = await page.context().newPage();
  await open(other, site.url('/post/second/'));
  await saveButton(other).click();
  const saving = saveDialog(other).getByRole('button', { name: 'save', exact: true });
  await saving.waitFor();
  await saveDialog(page).getByRole('button', { name: 'remove all' }).click();
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await saving.click();
  await other.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  expect(Object.keys(await cachedSizes(other)).filter((path) => /^\/assets\/main-|second/.test(path))).toHaveLength(2);
});

const mainScript = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=catpost]')?.getAttribute('content')?.split(' ')[0]);
