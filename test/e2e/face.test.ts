import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from './harness.ts';

const text = 'Some **bold** and `code`, *emphasis*: “quotes” – dashes… Zażółć gęślą jaźń, 0 → 1 ≤ 2. ';

const site = servedSite({
  'content/site.yaml': 'title: Face\nurl: https://example.org',
  'content/post/face.md': [
    '---\ntitle: A face\ndate: 2026-01-01\n---\n',
    text.repeat(20),
    '## A heading that is long enough to be broken, on a narrow screen at least\n',
    '```\n┌───┬───┐\n│ ❯ │ █ │\n└───┴───┘\n```\n',
    '| a | b |\n|---|---|\n| 1 | two |\n',
    text.repeat(20),
  ].join('\n'),
});

/** The place of every element of the text and of every line in it. A script fills in the progress, sooner or later. */
function places(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, .prose *, .status-bar :not(.progress)')].flatMap((element) =>
      [...element.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height]),
    ),
  );
}

/** The faces that the browser draws an element's text with. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return [...new Set(fonts.map(({ familyName }) => familyName))];
}

test.each([390, 1280])('nothing moves when the face arrives, at %i pixels', async (width) => {
  const { page } = await site.tab({ viewport: { width, height: 800 } });
  let deliver = () => {};
  const wanted = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
  });
  await page.goto(site.url('/post/face/'), { waitUntil: 'domcontentloaded' });
  const before = await places(page);
  // That the face is another one than before, or the test would say nothing.
  expect((await facesOf(page, '.prose p')).join()).not.toContain('JetBrains');
  // What moves while the document itself still comes in, on a machine under load, is not the face's.
  const since = await page.evaluate(() => performance.now());
  deliver();
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.check('1em catpost'));
  const faces = await page.evaluate(
    () => [...document.fonts].filter(({ family, status }) => family === 'catpost' && status === 'loaded').length,
  );
  expect(faces).toBe(3);
  const after = await places(page);
  expect(after).toHaveLength(before.length);
  // FreeType rounds the adjusted size of the fallback to 1/64 of a pixel, which is a fifth of one over a whole line.
  const moved = after.filter((place, index) =>
    place.some((length, side) => Math.abs(length - (before[index]?.[side] ?? 0)) > 0.5),
  );
  expect(moved).toEqual([]);
  expect((await facesOf(page, '.prose p')).toSorted()).toEqual(['JetBrains Mono', 'JetBrains Mono NL']);
  const shifts = await page.evaluate((from) => {
    const all: PerformanceEntry[] = Reflect.get(window, 'shifts');
    return all.filter(({ startTime }) => startTime > from).map((entry) => Reflect.get(entry, 'value'));
  }, since);
  expect(shifts).toEqual([]);
  await page.context().close();
});

test('a page that needs only Latin letters fetches one file', async () => {
  const { page, requests } = await site.tab();
  await page.goto(site.url('/'));
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.check('1em catpost'));
  const fonts = requests.filter(({ type }) => type === 'font').map(({ url }) => url.replace(/.*\/|-[^-]*$/g, ''));
  expect(fonts).toEqual(['latin']);
  await page.context().close();
});

test('the face is asked for after the first paint, used from the start on later pages, and comes without scripts', async () => {
  const { page } = await site.tab();
  await page.goto(site.url('/post/face/'));
  await page.waitForFunction(() => document.documentElement.dataset.typeface === '');
  const [paint = Number.NaN, ...asked] = await page.evaluate(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return [first?.startTime ?? Number.NaN, ...files.map(({ startTime }) => startTime)];
  });
  expect(asked).toHaveLength(3);
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(paint);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      Object.assign(window, { hadFace: document.documentElement.dataset.typeface });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.url('/'));
  expect(await page.evaluate(() => Reflect.get(window, 'hadFace'))).toBe('');
  const { page: plain, requests } = await site.tab({ javaScriptEnabled: false });
  const answered = plain.waitForResponse('**/*.woff2');
  await plain.goto(site.url('/post/face/'));
  await answered;
  expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
});
