/** Marks posts that are new since the last visit. */
import { expect, test } from 'vitest';
import { storageKey } from '../../../src/dom/storageKey.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';
import { readingSite } from './longPost.ts';

const site = servedSite(readingSite);

test('listings mark posts that are new since the last visit, and store nothing when that is switched off', async () => {
  const { page, errors } = await openTab();
  const marked = () =>
    page.locator('.entries li:has(.new) a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const earlier = JSON.stringify({ previous: null, seen: Date.parse('2026-01-03T12:00:00Z') });
  const [newsKey, visitKey] = [storageKey('/', 'setting news'), storageKey('/', 'visit')];
  await page.addInitScript(
    ([setting = '', key = '', visit = '']) => setting in localStorage || localStorage.setItem(key, visit),
    [newsKey, visitKey, earlier],
  );
  await open(page, site.url('/post/'));
  expect(await marked()).toEqual(['/post/short/', '/post/long/']);
  expect(await page.locator('.entries li').first().ariaSnapshot()).toContain('new');
  await page.locator('.pager a').click();
  await page.waitForURL(site.url('/post/page/2/'));
  await arrived(page, 'post');
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  await page.waitForSelector('.entries .new');
  expect(await marked()).toEqual(['/post/short/', '/post/long/', '/haiku/echo/']);
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.entries .new').length === 2);
  await page.evaluate((key) => {
    localStorage.setItem(key, 'off');
    document.dispatchEvent(new CustomEvent('catpost:settings'));
  }, newsKey);
  expect(await marked()).toEqual([]);
  await open(page, site.url('/post/'));
  expect(await page.evaluate((key) => localStorage.getItem(key), visitKey)).toBeNull();
  expect(errors).toEqual([]);
});

test('marks nothing as new on a first visit, and without storage every visit is the first', async () => {
  for (const storage of [true, false]) {
    const { page, errors } = await openTab();
    if (!storage) await page.addInitScript(() => Reflect.deleteProperty(window, 'localStorage'));
    await open(page, site.url('/post/'));
    await open(page, site.url('/'));
    expect(await page.locator('.new').count()).toBe(0);
    expect(errors).toEqual([]);
  }
});
