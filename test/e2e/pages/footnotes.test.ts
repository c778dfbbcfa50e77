/** Previews footnotes. */
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { extras, firstFootnote, preview } from './extras.ts';

const site = servedSite(extras);

test('a preview opens when the pointer is over a footnote number, and closes when it has left both', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/note/'));
  await page.hover(firstFootnote);
  await page.waitForSelector(preview);
  expect((await page.innerText(preview)).trim()).toBe('The first note, with a link.');
  expect(await page.getAttribute(firstFootnote, 'aria-describedby')).toBe(await page.getAttribute(preview, 'id'));
  expect(await page.locator(`${preview} [id], ${preview} [data-footnote-backref]`).count()).toBe(0);
  await page.hover(preview);
  await page.hover(`${preview} em`);
  expect(await page.locator(preview).count()).toBe(1);
  await page.hover('h1');
  await page.waitForSelector(preview, { state: 'detached' });
  expect(await page.getAttribute(firstFootnote, 'aria-describedby')).toBe('footnote-label');
  expect(errors).toEqual([]);
});

test('a preview opens on keyboard focus, and Escape closes it and keeps the focus', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/note/'));
  await page.locator(firstFootnote).evaluate((link) => link.focus());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.waitForSelector(preview);
  await page.keyboard.press('Escape');
  expect(await page.locator(preview).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-footnote-ref'))).toBe(true);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.querySelector('.footnote-preview')?.textContent?.includes('second'));
  await page.keyboard.press('Tab');
  await page.waitForSelector(preview, { state: 'detached' });
  expect(errors).toEqual([]);
});

test('a preview closes when its number scrolls away, and a click goes to the footnote', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/note/'));
  await page.hover(firstFootnote);
  await page.waitForSelector(preview);
  await page.evaluate(() => window.scrollTo(0, 2000));
  await page.waitForSelector(preview, { state: 'detached' });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.click(firstFootnote);
  await page.waitForFunction(() => location.hash === '#user-content-fn-one');
  expect(await page.locator(preview).count()).toBe(0);
});

test('a tap goes to the footnote and opens no preview', async () => {
  const { page } = await openTab({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
  await open(page, site.url('/post/note/'));
  await page.tap(firstFootnote);
  await page.waitForFunction(() => location.hash === '#user-content-fn-one');
  expect(await page.locator(preview).count()).toBe(0);
});

test('a preview fits into a narrow window', async () => {
  const { page } = await openTab({ viewport: { width: 320, height: 568 } });
  await open(page, site.url('/post/note/'));
  await page.hover(firstFootnote);
  const box = await page.locator(preview).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
