/** Remembers where the reader was in a post. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { storageKey } from '../../../src/dom/storageKey.ts';
import { sampled } from '../../sampled.ts';
import { axePath, violationsOn } from '../axe.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';
import { focusedText, readingSite, scrollToSection, scrollY, shownProgress } from './longPost.ts';

const site = servedSite(readingSite);
const long = () => site.url('/post/long/');

/** Stores a value, as an earlier visit would have done. */
const storeBeforeLoad = (page: Page, name: string, text: string) =>
  page.addInitScript(([key = '', kept = '']) => localStorage.setItem(key, kept), [storageKey('/', name), text]);

const place = { section: 'part-6', fraction: 0.5, progress: 0.42, at: 1 };

const longPlace = storageKey('/', 'place /post/long/');

test('remembers the place in a long post, offers it when the reader returns, and goes to it', async () => {
  const { page, errors } = await openTab();
  await open(page, long());
  expect(await page.locator('.offer').count()).toBe(0);
  await scrollToSection(page, 'part-6');
  await page.waitForSelector('.contents [aria-current][href="#part-6"]', { state: 'attached' });
  const before = await scrollY(page);
  const shown = await shownProgress(page);
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  await page.locator('main a[href="/post/long/"]').first().click();
  await arrived(page, 'Long');
  const offer = page.getByRole('status');
  await offer.getByRole('button').first().waitFor();
  expect(await offer.locator('p').textContent()).toBe(`You were at “Part 6”, ${shown}`);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await offer.getByRole('button', { name: 'Go there' }).click();
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) <= 2, before);
  expect(await offer.count()).toBe(0);
  expect(await focusedText(page)).toBe('Part 6');
  // Leaving the site stores the place too.
  await page.goto(site.url('/about/'));
  await open(page, long());
  await offer.getByRole('button').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await offer.count()).toBe(0);
  await open(page, site.url('/about/'));
  await open(page, long());
  expect(await offer.count()).toBe(0);
  expect(errors).toEqual([]);
});

test('the offer moves nothing, and closes when the reader scrolls', async () => {
  const { page } = await openTab();
  await storeBeforeLoad(page, 'place /post/long/', JSON.stringify({ ...place, section: 'gone' }));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const _ of list.getEntries()) document.documentElement.classList.add('shifted');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, long());
  await page.getByRole('status').getByRole('button').first().waitFor();
  expect(await page.getByRole('status').locator('p').textContent()).toBe('You were at 42%');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.locator('html.shifted').count()).toBe(0);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => document.querySelector('.offer') === null);
});

test.each([
  ['switched off', '/post/long/', 'off'],
  ['a link to a section', '/post/long/#part-2', 'on'],
  ['a short post', '/post/short/', 'on'],
])('offers no place: %s', async (_, path, resume) => {
  const { page } = await openTab();
  await storeBeforeLoad(page, 'setting resume', resume);
  for (const post of ['/post/long/', '/post/short/'])
    await storeBeforeLoad(page, `place ${post}`, JSON.stringify(place));
  await open(page, site.url(path));
  expect(await page.locator('.offer').count()).toBe(0);
});

test('switching the offer off deletes every stored place', async () => {
  const { page } = await openTab();
  await open(page, long());
  await page.evaluate(([key = '', kept = '']) => localStorage.setItem(key, kept), [longPlace, JSON.stringify(place)]);
  await page.evaluate(
    (key) => {
      localStorage.setItem(key, 'off');
      document.dispatchEvent(new CustomEvent('catpost:settings'));
    },
    storageKey('/', 'setting resume'),
  );
  await scrollToSection(page, 'part-6');
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  expect(await page.evaluate((key) => localStorage.getItem(key), longPlace)).toBeNull();
});

test.each(sampled([320, 1280]))(
  'axe finds no violation with an offered place and the list of keys (%i px)',
  async (width) => {
    const { page } = await openTab({ viewport: { width, height: 400 } });
    await page.addInitScript({ path: axePath });
    await storeBeforeLoad(page, 'place /post/long/', JSON.stringify(place));
    await open(page, long());
    await page.locator('.offer button').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect(await violationsOn(page)).toEqual([]);
  },
);
