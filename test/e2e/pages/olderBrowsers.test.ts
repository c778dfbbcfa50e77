/** Removes features of the browser: what the scripts need, one by one, and what they can do without. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { neededFeatures } from '../../../src/browser/inlineScript.ts';
import { sampled } from '../../sampled.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, followLink, isMarked, mark, open, openTab } from '../tab.ts';

const site = servedSite(fixtureSite);

test.each(sampled(neededFeatures))('without %s.%s, pages are as without scripts', async (owner, name) => {
  const { page, errors, requests } = await openTab();
  await removeFeatures(page, [[owner, name]]);
  await page.goto(site.url('/post/first/'));
  plainText ??= await textWithoutScripts();
  expect(await page.locator('body').innerText()).toBe(plainText);
  expect(await page.locator('button:visible').count()).toBe(0);
  // Each of these starts the main script otherwise.
  await page.mouse.move(9, 9);
  await page.keyboard.press('/');
  await mark(page);
  await page.locator('.status-bar a').first().click();
  await page.waitForURL(site.url('/'));
  expect(await isMarked(page)).toBe(false);
  await page.locator('.prompt input').fill('socket');
  await page.keyboard.press('Enter');
  await page.waitForURL(site.url('/search/?q=socket'));
  expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
  expect(errors).toEqual([]);
});

test('without what the scripts can do without, the app works', async () => {
  const { page, errors } = await openTab();
  await removeFeatures(page, [
    ['CSS', 'highlights'],
    ['window', 'Highlight'],
    ['window', 'requestIdleCallback'],
    ['Document.prototype', 'startViewTransition'],
    ['Navigator.prototype', 'connection'],
    ['Navigator.prototype', 'serviceWorker'],
    ['Navigator.prototype', 'share'],
  ]);
  await open(page, site.url('/post/first/?h=second'));
  await mark(page);
  await followLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(await isMarked(page)).toBe(true);
  await page.locator('[data-action=settings]').click();
  await page.locator('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('ls');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log').filter({ hasText: 'second' }).waitFor();
  expect(errors).toEqual([]);
});

/** What the first post shows without scripts. */
let plainText: string | null = null;

async function textWithoutScripts(): Promise<string> {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/first/'));
  return page.locator('body').innerText();
}

/** Removes features, given by the object that has them and their names, before the scripts of a page run. */
async function removeFeatures(page: Page, features: (readonly [owner: string, name: string])[]): Promise<void> {
  await page.addInitScript((removed) => {
    for (const [owner, name] of removed) {
      const object = owner.split('.').reduce((found, key) => Reflect.get(found, key), window);
      if (!Reflect.deleteProperty(object, name)) throw new Error(`${owner}.${name} cannot be removed.`);
    }
  }, features);
}
