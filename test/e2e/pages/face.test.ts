/** Loads the web font. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { needsProtocol } from '../browsers/engine.ts';
import { servedSite } from '../servedSite.ts';
import { holdRequests, openTab } from '../tab.ts';

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

/** Returns the boxes of all elements of the text, line by line, without the progress, which a script fills in later. */
function places(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, .prose *, .status-bar :not(.progress)')].flatMap((element) =>
      [...element.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height]),
    ),
  );
}

/** Returns the fonts that the browser draws an element's text with. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return [...new Set(fonts.map(({ familyName }) => familyName))];
}

test.each([390, 1280])('nothing moves when the web font arrives (%i px)', async (width) => {
  needsProtocol();
  const { page } = await openTab({ viewport: { width, height: 800 } });
  const deliver = await holdRequests(page, '**/*.woff2');
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
  });
  await page.goto(site.url('/post/face/'), { waitUntil: 'domcontentloaded' });
  const before = await places(page);
  // The fallback is in use, or the test would prove nothing.
  expect((await facesOf(page, '.prose p')).join()).not.toContain('JetBrains');
  // Ignores shifts while the document itself is still loading, on a busy machine.
  const since = await page.evaluate(() => performance.now());
  deliver();
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.check('1em catpost'));
  const faces = await page.evaluate(
    () => [...document.fonts].filter(({ family, status }) => family === 'catpost' && status === 'loaded').length,
  );
  expect(faces).toBe(3);
  const after = await places(page);
  expect(after).toHaveLength(before.length);
  // FreeType rounds the adjusted size of the fallback to 1/64 px, which adds up to 0.2 px over a line.
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
});

test('a page with only Latin letters fetches one font file', async () => {
  const { page, requests } = await openTab();
  await page.goto(site.url('/'));
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.check('1em catpost'));
  const fonts = requests.filter(({ type }) => type === 'font').map(({ url }) => url.replace(/.*\/|-[^-]*$/g, ''));
  expect(fonts).toEqual(['latin']);
});

test('requests the web font after the first paint, uses it at once on later pages, and works without scripts', async () => {
  const { page } = await openTab();
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
  const { page: plain, requests } = await openTab({ javaScriptEnabled: false });
  const answered = plain.waitForResponse('**/*.woff2');
  await plain.goto(site.url('/post/face/'));
  await answered;
  expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
});
