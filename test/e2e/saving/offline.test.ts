/** Reads saved pages offline. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { axePath, violationsOn } from '../axe.ts';
import { copyOf, serve, servedSite } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';
import {
  cachedSizes,
  registeredScopes,
  saveButton,
  saveDialog,
  savedSite,
  saveThisPage,
  setOffline,
  waitForPicture,
  withoutNetworkErrors,
} from './savedPages.ts';

const site = servedSite(savedSite);

test('a saved post is readable offline, is refreshed online, and leaves nothing behind when removed', async () => {
  const { page, errors } = await openTab({ viewport: { width: 320, height: 800 } });
  await page.addInitScript({ path: axePath });
  const folder = await copyOf(site.dist());
  const origin = await serve(folder);
  const url = (path: string) => origin + path;
  await open(page, url('/post/first/'));
  expect([await registeredScopes(page), await page.evaluate(() => caches.keys())]).toEqual([[], []]);
  const state = await saveThisPage(page);
  const copies = await cachedSizes(page);
  const bytes = (copies['/post/first/'] ?? 0) + (copies['/post/pixel.png'] ?? 0);
  expect(Math.abs(Number.parseInt(/\d+/.exec(state)?.[0] ?? '', 10) * 1000 - bytes)).toBeLessThan(bytes / 10 + 500);
  expect(Object.keys(copies).filter((path) => path.endsWith('/'))).toEqual(['/post/first/']);
  expect(Object.keys(copies).filter((path) => path.includes('/shell-'))).toEqual([]);
  expect(await registeredScopes(page)).toEqual([url('/')]);
  const other = () => navigator.serviceWorker.register('/other.js').catch(({ message }: Error) => message);
  expect(await page.evaluate(other)).toMatch(/other\.js is not a worker/);

  await setOffline(page, true);
  await page.reload();
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  expect(await page.locator('h1').textContent()).toBe('First “post”');
  await waitForPicture(page);
  await page
    .getByRole('status')
    .filter({ hasText: /\p{L}+ \d{1,2}, \d{4}/u })
    .waitFor();
  await page.waitForFunction((text) => document.querySelector('main [data-action=save]')?.textContent === text, state);
  expect(await violationsOn(page)).toEqual([]);
  await saveButton(page).click();
  await saveDialog(page).getByRole('button', { name: 'remove all' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Command' }).fill('ls');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'needs the network' }).waitFor();
  // The alert may also come of loading the shell when the field was focused, before the line was submitted.
  await expect.poll(() => page.getByRole('textbox', { name: 'Command' }).inputValue()).toBe('ls');
  expect(page.url()).toBe(url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await page.getByRole('alert').filter({ hasText: 'page' }).waitFor();
  expect(await page.locator('h1').textContent()).toBe('First “post”');
  await page.getByRole('alert').getByRole('button', { name: 'Show saved pages' }).click();
  await saveDialog(page).getByRole('link', { name: 'First “post”' }).waitFor();
  await page.keyboard.press('Escape');

  await setOffline(page, false);
  const file = join(folder, 'post/first/index.html');
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replaceAll('Paragraph 1 says', 'Paragraph 1 shouts'));
  await page.reload();
  await page.getByText('Paragraph 1 shouts').waitFor();
  expect(await page.locator('.saved-note').count()).toBe(0);
  await page.waitForFunction(async () =>
    (await (await caches.match('/post/first/'))?.text())?.includes('Paragraph 1 shouts'),
  );
  await setOffline(page, true);
  await page.reload();
  await page.getByText('Paragraph 1 shouts').waitFor();
  await page.locator('.saved-note').waitFor();
  await setOffline(page, false);

  await open(page, url('/post/second/'));
  expect(await page.locator('.saved-note').count()).toBe(0);
  expect(Object.keys(await cachedSizes(page))).not.toContain('/post/second/');
  await open(page, url('/post/first/'));
  await saveButton(page).click();
  await saveDialog(page).getByRole('button', { name: 'remove First “post”' }).click();
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await page.waitForFunction(() => document.querySelector('main [data-action=save]')?.textContent === 'save');
  expect(withoutNetworkErrors(errors)).toEqual([]);
});

test('saving a tag saves all its posts', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/tags/linux/'));
  await saveButton(page).click();
  await page.waitForFunction(() =>
    /\b4 posts.*about/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''),
  );
  await page.keyboard.press('Escape');
  await saveThisPage(page);
  await setOffline(page, true);
  for (const [path, heading] of [
    ['/post/third/', 'Third'],
    ['/post/second/', 'Second'],
    ['/post/first/', 'First “post”'],
    ['/post/photo/', 'Photo'],
  ] as const) {
    await page.locator(`.entries a[href="${path}"]`).click();
    await arrived(page, heading);
    await page.locator('.saved-note').waitFor();
    if (heading === 'Photo') await waitForPicture(page);
    await page.goBack();
    await arrived(page, 'linux');
  }
  await setOffline(page, false);
  expect(withoutNetworkErrors(errors)).toEqual([]);
});

test('offline, a page that is not saved lists the saved ones, with scripts and without', async () => {
  const first = await openTab();
  await open(first.page, site.url('/post/third/'));
  await saveThisPage(first.page);
  const context = first.page.context();
  await context.addInitScript({ path: axePath });
  await setOffline(first.page, true);
  for (const hasScripts of [true, false]) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    // Pages without scripts have no service worker, so this page only cannot load any script.
    if (!hasScripts) await page.route('**/*.js', (route) => route.abort());
    for (const path of ['/', '/post/second/?c=ls', '/search/?q=a', '/nowhere/']) {
      const response = await page.goto(site.url(path));
      expect([hasScripts, path, response?.status()]).toEqual([hasScripts, path, 503]);
      expect(await page.locator('h1').textContent()).toBe('You are offline');
      expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(path);
    }
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('monospace');
    await page.getByRole('link', { name: 'Third' }).click();
    await arrived(page, 'Third');
    await page.locator('.saved-note').getByRole('button', { name: 'Show saved pages' }).waitFor();
    expect(errors.filter((error) => /policy|Refused/i.test(error))).toEqual([]);
    await page.close();
  }
});
