import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { crawl, validate } from '../crawl.ts';
import { animatedGif, chart, photo } from '../images/pictures.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';
import { command, open, servedSite } from './harness.ts';

const post = (body: string) => `---\ntitle: Pictures\ndate: 2026-01-01\n---\n\n${body}\n`;
const attack =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="alert(1)"><script>alert(2)</script>' +
  '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(3)"/></foreignObject></svg>';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>';

const files: Files = {
  'content/site.yaml': 'title: Pictures\nproblems: { svg-active: warn }',
  'content/post/pictures/index.md': post(
    [
      'Words before.',
      '![A photograph](photo.jpg "What it is")',
      // Chromium's headless shell, which has no idea of the network, loads what is up to 8,000 pixels below.
      `${'Some words of it. '.repeat(2000)}`,
      '![A chart](chart.png)',
      '![Red and blue](moving.gif)',
      '![A drawing](drawing.svg)',
      '![An attack](attack.svg)',
      '<picture><source srcset="chart.png" media="(width < 300px)"><img src="photo.jpg" alt="By hand"></picture>',
      '[other](../other.md)',
    ].join('\n\n'),
  ),
  'content/post/other.md': post('Here is no picture.').replace('Pictures', 'Other'),
  'content/post/pictures/photo.jpg': await photo(1600, 1000).jpeg({ quality: 90 }).toBuffer(),
  'content/post/pictures/chart.png': await chart(900, 500),
  'content/post/pictures/moving.gif': await animatedGif(),
  'content/post/pictures/drawing.svg': drawing,
  'content/post/pictures/attack.svg': attack,
};

const site = servedSite(files);
const address = () => site.url('/post/pictures/');

/** The name of the file that the browser chose for the image with this text. */
async function shownFile(page: Page, alt: string): Promise<string> {
  const image = page.getByAltText(alt).first();
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction((text) => {
    const found = [...document.images].find((candidate) => candidate.alt === text);
    return found?.complete === true && found.naturalWidth > 0;
  }, alt);
  return image.evaluate((element: HTMLImageElement) => element.currentSrc.replace(/^.*\//, ''));
}

test('every page with pictures is valid, and every file that it names is there', async () => {
  expect(await crawl(site.dist(), '/')).toEqual([]);
  expect(await validate(site.dist())).toEqual([]);
});

test('the browser takes AVIF for photographs and WebP for charts, in the size of the screen', async () => {
  const wide = await site.tab({ viewport: { width: 1280, height: 800 } });
  await open(wide.page, address());
  expect(await shownFile(wide.page, 'A photograph')).toMatch(/^photo-[0-9a-f]{10}-736\.avif$/);
  expect(await shownFile(wide.page, 'A chart')).toMatch(/^chart-[0-9a-f]{10}-900\.webp$/);
  expect(await shownFile(wide.page, 'A drawing')).toBe('drawing.svg');
  expect(wide.errors).toEqual([]);
  await wide.page.context().close();
  const sharp = await site.tab({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
  await open(sharp.page, address());
  expect(await shownFile(sharp.page, 'A photograph')).toMatch(/-1472\.avif$/);
  await sharp.page.context().close();
  const phone = await site.tab({ viewport: { width: 390, height: 800 } });
  await open(phone.page, address());
  expect(await shownFile(phone.page, 'A photograph')).toMatch(/-400\.avif$/);
  await phone.page.context().close();
});

test('every image has its size in the HTML, and nothing moves when they arrive', async () => {
  const { page } = await site.tab({ viewport: { width: 390, height: 800 } });
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
  const heights = () => page.locator('.prose img').evaluateAll((images) => images.map((image) => image.clientHeight));
  const before = await heights();
  // What a late font moves by a pixel is measured in face.test.ts; here it is the pictures' turn.
  await page.evaluate(async () => {
    await document.fonts.ready;
    Object.assign(window, { settled: performance.now() });
  });
  for (const alt of ['A photograph', 'A chart', 'Red and blue', 'A drawing', 'By hand']) await shownFile(page, alt);
  expect(await heights()).toEqual(before);
  expect(await page.evaluate(() => ('shifts' in window ? window.shifts : null))).toEqual([]);
  await page.context().close();
});

test('images far below are not asked for, and none is preloaded from the body', async () => {
  const { page, requests } = await site.tab({ viewport: { width: 1280, height: 600 } });
  await page.goto(address());
  await page.waitForLoadState('load');
  expect(requests.filter(({ type }) => type === 'image').map(({ url }) => url)).toEqual([
    expect.stringMatching(/\/photo-[0-9a-f]{10}-\d+\.avif$/),
  ]);
  expect(await page.locator('link[rel=preload]').count()).toBe(0);
  expect(await page.getByAltText('A photograph').getAttribute('loading')).toBe(null);
  expect(await page.getByAltText('A chart').getAttribute('loading')).toBe('lazy');
  await page.context().close();
});

test('a click zooms; the close button, Esc and a click beside it end that, and the link has the focus again', async () => {
  const { page, errors } = await site.tab({ viewport: { width: 1280, height: 800 } });
  await open(page, address());
  const link = page.locator('[data-action=zoom]').first();
  const isFocused = () => link.evaluate((element) => element === document.activeElement);
  const closed = () => page.waitForFunction(() => document.querySelector('dialog') === null);
  const ways = [
    () => page.getByRole('button', { name: 'close' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(4, 400),
  ];
  for (const end of ways) {
    await link.click();
    const dialog = page.getByRole('dialog', { name: 'A photograph' });
    await dialog.waitFor();
    expect(await dialog.locator('img').getAttribute('src')).toBe(`${address()}photo.jpg`);
    expect(await dialog.innerText()).toContain('What it is');
    await end();
    await closed();
    expect(await isFocused()).toBe(true);
  }
  expect(page.url()).toBe(address());
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the keyboard zooms, shows the actual size, and comes back', async () => {
  const { page } = await site.tab({ viewport: { width: 1280, height: 800 } });
  await open(page, address());
  const link = page.getByRole('link', { name: 'A photograph' });
  await link.focus();
  await page.keyboard.press('Enter');
  const image = page.getByRole('dialog').locator('img');
  await image.waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('dialog img')?.complete === true);
  expect((await image.boundingBox())?.height).toBeLessThanOrEqual(800);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('close');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect((await image.boundingBox())?.width).toBe(1600);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog') === null);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});

test('going back ends the zoom with the page', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/other/'));
  await page.locator('a[href="/post/pictures/"]').first().click();
  await page.locator('[data-action=zoom]').first().click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Other');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.context().close();
});

test('without JavaScript the link opens the file', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false });
  await page.goto(address());
  await page.locator('[data-action=zoom]').first().click();
  await page.waitForURL(`${address()}photo.jpg`);
  await page.context().close();
});

test('an animation moves unless the reader wants less motion', async () => {
  const moving = await site.tab({ reducedMotion: 'no-preference' });
  await open(moving.page, address());
  expect(await shownFile(moving.page, 'Red and blue')).toBe('moving.gif');
  await moving.page.context().close();
  const still = await site.tab({ reducedMotion: 'reduce' });
  await open(still.page, address());
  expect(await shownFile(still.page, 'Red and blue')).toMatch(/^moving-[0-9a-f]{10}-20\.webp$/);
  expect(still.requests.filter(({ url }) => url.endsWith('moving.gif'))).toEqual([]);
  await still.page.context().close();
});

test('an SVG with scripts does nothing, in a page and opened by itself', async () => {
  const { page } = await site.tab();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await open(page, address());
  await shownFile(page, 'An attack');
  await page.goto(`${address()}attack.svg`);
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => document.documentElement.localName).catch(() => 'svg')).toBe('svg');
  expect(dialogs).toEqual([]);
  await page.context().close();
});

let problems = '';
beforeAll(async () => {
  const folder = await folderOf({
    ...files,
    'content/site.yaml': 'title: Pictures',
    'content/post/faults.md': post('![x](damaged.png) ![](pictures/chart.png) ![y](gone.png)').replace(
      'Pictures',
      'Faults',
    ),
    'content/post/damaged.png': Buffer.from('no picture'),
  });
  const result = await command(['check', '--content', join(folder, 'content'), '--now', '2026-06-01']);
  problems = result.stderr;
  expect(result.status).toBe(1);
});

test.each([
  [/post\/faults\.md:6:1 {2}the image post\/damaged\.png cannot be shown: .*\[image-unreadable\]/],
  [/post\/faults\.md:6:19 {2}warning: .*\[missing-alt\]/],
  [/post\/faults\.md:6:43 {2}.*\[missing-image\]/],
  [/post\/pictures\/attack\.svg:1:\d+ {2}.*script.*\[svg-active\]/],
])('check reports %s', (expected) => {
  expect(problems).toMatch(expected);
});

test('a second build encodes nothing again', async () => {
  const folder = await folderOf({ 'content/site.yaml': files['content/site.yaml'] ?? '' });
  const bytes = await photo(1201, 801).jpeg({ quality: 90 }).toBuffer();
  const once = { 'content/post/a/index.md': post('![A](a.jpg)'), 'content/post/a/a.jpg': bytes };
  const cached = async () => (await readdir('node_modules/.cache/catpost/images')).sort();
  const build = async () => {
    const words = ['build', '--content', join(await folderOf(once), 'content'), '--out', join(folder, 'dist')];
    expect((await command(words)).status).toBe(0);
    return readdir(join(folder, 'dist/assets/img'));
  };
  const first = await build();
  const before = await cached();
  expect(await build()).toEqual(first);
  expect(await cached()).toEqual(before);
});
