/** Uses the table of contents, the progress and the links of sections. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { readingSite, scrollToSection, shownProgress } from './longPost.ts';

const site = servedSite(readingSite);
const long = () => site.url('/post/long/');

const current = (page: Page) => page.locator('.contents [aria-current]');

test('a narrow window folds the table of contents above the text, and it opens without scripts', async () => {
  const { page } = await openTab({ viewport: { width: 390, height: 700 }, javaScriptEnabled: false });
  await page.goto(long());
  const entry = page.locator('.contents a').nth(3);
  expect(await entry.isVisible()).toBe(false);
  await page.locator('.contents summary').click();
  expect(await page.locator('.contents a').count()).toBe(12);
  await entry.click();
  expect(page.url()).toBe(`${long()}#part-4`);
  await page.goto(site.url('/post/short/'));
  expect(await page.locator('.contents').count()).toBe(0);
  await page.goto(site.url('/about/'));
  expect(await page.locator('.contents').count()).toBe(0);
});

test('a wide window shows the table of contents beside the text, and marks the current section in view', async () => {
  const { page, errors } = await openTab({ viewport: { width: 1280, height: 320 } });
  await open(page, long());
  const boxes = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return {
      contents: box('.contents'),
      text: box('.prose'),
      main: box('.main'),
      width: document.documentElement.scrollWidth,
    };
  });
  expect(boxes.contents?.left).toBeGreaterThanOrEqual(boxes.text?.right ?? 0);
  expect(boxes.contents?.right).toBeLessThanOrEqual(1280);
  expect(boxes.width).toBeLessThanOrEqual(1280);
  // The text stays centred.
  expect(Math.abs((boxes.main?.left ?? 0) - (1280 - (boxes.main?.right ?? 0)))).toBeLessThan(16);
  expect(await current(page).count()).toBe(0);
  for (const id of ['part-3', 'part-11']) {
    await scrollToSection(page, id);
    await page.waitForSelector(`.contents [aria-current][href="#${id}"]`);
    expect(await current(page).count()).toBe(1);
    const seen = await current(page).evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      const bar = document.querySelector('.status-bar')?.getBoundingClientRect().top ?? 0;
      return (
        top >= 0 &&
        bottom <= bar &&
        link.contains(document.elementFromPoint(link.getBoundingClientRect().left + 20, top + 4))
      );
    });
    expect([id, seen]).toEqual([id, true]);
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForSelector('.contents [aria-current][href="#part-12"]');
  expect(errors).toEqual([]);
});

test('the status bar shows the reading progress, in a field of constant width', async () => {
  const { page } = await openTab();
  await open(page, long());
  expect(await shownProgress(page)).toBe('0%');
  const box = await page.locator('.progress').boundingBox();
  await page.evaluate(() =>
    window.scrollTo(0, (document.querySelector('main')?.scrollHeight ?? 0) / 2 - window.innerHeight / 2),
  );
  await page.waitForFunction(() =>
    /^(?:48|49|50|51)%$/.test(document.querySelector<HTMLElement>('.progress')?.dataset.progress ?? ''),
  );
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForSelector('.progress[data-progress=END]');
  expect(await page.locator('.progress').boundingBox()).toEqual(box);
  await page.locator('.neighbours a').first().click();
  await page.waitForSelector('.progress[data-progress=""]', { state: 'attached' });
});

test("a section's # link goes to the section and copies the URL, if the browser allows that", async () => {
  const { page } = await openTab();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, long());
  await page.locator('#part-2 .mark').click();
  await page.waitForSelector('#part-2 .mark[data-copied]');
  expect(page.url()).toBe(`${long()}#part-2`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${long()}#part-2`);
  expect(await page.locator('#announcer').textContent()).toBe('Link copied');
  await page.waitForSelector('#part-2 .mark:not([data-copied])');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await page.locator('#part-3 .mark').click();
  await page.waitForURL(`${long()}#part-3`);
  expect(await page.locator('[data-copied]').count()).toBe(0);
});
