/** Loads images in the format and size that the screen needs. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { crawl, validate } from '../../crawl.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { pictureSite } from './pictures.ts';

const site = servedSite(pictureSite);

const address = () => site.url('/post/pictures/');

test('every page is valid HTML, and every file that it names exists', async () => {
  expect(await crawl(site.dist(), '/')).toEqual([]);
  expect(await validate(site.dist())).toEqual([]);
});

test('the browser loads AVIF for photographs and WebP for charts, in the size that the screen needs', async () => {
  const wide = await openTab({ viewport: { width: 1280, height: 800 } });
  await open(wide.page, address());
  expect(await shownFile(wide.page, 'A photograph')).toMatch(/^photo-[0-9a-f]{10}-736\.avif$/);
  expect(await shownFile(wide.page, 'A chart')).toMatch(/^chart-[0-9a-f]{10}-900\.webp$/);
  expect(await shownFile(wide.page, 'A drawing')).toBe('drawing.svg');
  expect(wide.errors).toEqual([]);
  const sharp = await openTab({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
  await open(sharp.page, address());
  expect(await shownFile(sharp.page, 'A photograph')).toMatch(/-1472\.avif$/);
  const phone = await openTab({ viewport: { width: 390, height: 800 } });
  await open(phone.page, address());
  expect(await shownFile(phone.page, 'A photograph')).toMatch(/-400\.avif$/);
});

test('every image has its size in the HTML, and nothing moves when it arrives', async () => {
  const { page } = await openTab({ viewport: { width: 390, height: 800 } });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const settled = 'settled' in window ? Number(window.settled) : Number.POSITIVE_INFINITY;
        if ('value' in entry && entry.startTime > settled) shifts.push(Number(entry.value));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const shifts: number[] = [];
    Object.assign(window, { shifts });
  });
  await open(page, address());
  const sizes = await page
    .locator('.prose img')
    .evaluateAll((images) => images.map((image) => [image.getAttribute('width'), image.getAttribute('height')]));
  expect(sizes).toEqual([
    ['1600', '1000'],
    ['900', '500'],
    ['20', '10'],
    ['40', '30'],
    ['40', '30'],
    ['1600', '1000'],
  ]);
  // Not rounded by the place of an image on the screen.
  const heights = () =>
    page.locator('.prose img').evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  const before = await heights();
  // Ignores shifts of a late font, which face.test.ts measures.
  await page.evaluate(async () => {
    await document.fonts.ready;
    Object.assign(window, { settled: performance.now() });
  });
  for (const alt of ['A photograph', 'A chart', 'Red and blue', 'A drawing', 'By hand']) await shownFile(page, alt);
  for (const [index, height] of (await heights()).entries()) expect(height).toBeCloseTo(before[index] ?? 0, 1);
  expect(await page.evaluate(() => ('shifts' in window ? window.shifts : null))).toEqual([]);
});

test('does not request images far below, and preloads none', async () => {
  const { page, requests } = await openTab({ viewport: { width: 1280, height: 600 } });
  await page.goto(address());
  await page.waitForLoadState('load');
  expect(requests.filter(({ type }) => type === 'image').map(({ url }) => url)).toEqual([
    expect.stringMatching(/\/photo-[0-9a-f]{10}-\d+\.avif$/),
  ]);
  expect(await page.locator('link[rel=preload]').count()).toBe(0);
  expect(await page.getByAltText('A photograph').getAttribute('loading')).toBe(null);
  expect(await page.getByAltText('A chart').getAttribute('loading')).toBe('lazy');
});

test('an animation plays unless the reader prefers reduced motion', async () => {
  const moving = await openTab({ reducedMotion: 'no-preference' });
  await open(moving.page, address());
  expect(await shownFile(moving.page, 'Red and blue')).toBe('moving.gif');
  const still = await openTab({ reducedMotion: 'reduce' });
  await open(still.page, address());
  expect(await shownFile(still.page, 'Red and blue')).toMatch(/^moving-[0-9a-f]{10}-20\.webp$/);
  expect(still.requests.filter(({ url }) => url.endsWith('moving.gif'))).toEqual([]);
});

test('an SVG with scripts runs none, neither in a page nor opened by itself', async () => {
  const { page } = await openTab();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await open(page, address());
  await shownFile(page, 'An attack');
  const response = await page.goto(`${address()}attack.svg`);
  expect(response?.headers()['content-type']).toBe('image/svg+xml');
  await page.waitForLoadState('load');
  expect(dialogs).toEqual([]);
});

/** Returns the name of the file that the browser chose for the image with this alternative text. */
async function shownFile(page: Page, alt: string): Promise<string> {
  const image = page.getByAltText(alt).first();
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction((text) => {
    const found = [...document.images].find((candidate) => candidate.alt === text);
    return found?.complete === true && found.naturalWidth > 0;
  }, alt);
  return image.evaluate((element: HTMLImageElement) => element.currentSrc.replace(/^.*\//, ''));
}
