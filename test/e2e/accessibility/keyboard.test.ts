/** Uses pages with the keyboard and the pointer: tab order and focus rings. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { browserEngine } from '../browsers/engine.ts';
import { sampleContent, sampleDate, samplePaths } from '../sampleContent.ts';
import { servedSite } from '../servedSite.ts';
import { holdRequests, open, openTab } from '../tab.ts';

const site = servedSite(sampleContent, sampleDate);

/**
 * An element that had the focus, and what is wrong with how it looked. `isScrolled` tells whether it is no control but
 * has more than it shows, so that the arrow keys scroll it.
 */
type Stop = { index: number; isScrolled: boolean; name: string; problems: string[] };

/** Adds functions to `window` that list the focusable elements and inspect the focused one. */
async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all = () => [...document.querySelectorAll('*')];
    /** Reports points of the element that something else covers. */
    const coverings = (focused: Element) =>
      [...focused.getClientRects()]
        .filter(({ width, height }) => width > 4 && height > 4 && height < innerHeight / 2)
        .flatMap(({ left, top, right, bottom }) => {
          const [x1, x2, y1, y2] = [left + 2, right - 2, top + 2, bottom - 2];
          return [
            [(x1 + x2) / 2, (y1 + y2) / 2] as const,
            [x1, y1] as const,
            [x2, y1] as const,
            [x1, y2] as const,
            [x2, y2] as const,
          ];
        })
        .flatMap(([x, y]) => {
          const shown = document.elementFromPoint(x, y);
          if (shown && (focused.contains(shown) || shown.contains(focused))) return [];
          return [`at ${Math.round(x)}, ${Math.round(y)} is ${shown ? shown.outerHTML.slice(0, 60) : 'nothing'}`];
        });
    Object.assign(window, {
      focusable: () =>
        all().flatMap((element, index) => {
          if (!(element instanceof HTMLElement) || element.tabIndex < 0 || !element.checkVisibility()) return [];
          if (element.matches(':disabled, [inert] *')) return [];
          // Only the checked radio button of a group is a tab stop.
          if (element.matches('input[type=radio]:not(:checked)')) return [];
          return [index];
        }),
      focusedStop: () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body || focused === document.documentElement) return null;
        const style = getComputedStyle(focused);
        const problems = coverings(focused);
        // sight.test.ts measures the contrast of the ring.
        if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) problems.push('has no ring');
        const isFull = focused.scrollWidth > focused.clientWidth || focused.scrollHeight > focused.clientHeight;
        const isScrolled = isFull && focused instanceof HTMLElement && focused.tabIndex < 0;
        return { index: all().indexOf(focused), isScrolled, name: focused.outerHTML.slice(0, 80), problems };
      },
    });
  });
}

/** Presses the key until the focus has left the page or, in a browser without a window, starts over. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
  const focused = (): Promise<Stop | null> => page.evaluate(() => Reflect.get(window, 'focusedStop')());
  const stops: Stop[] = [];
  if (browserEngine === 'firefox' && key === 'Shift+Tab') {
    // The focus has gone on to the toolbar.
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
    const last = await focused();
    if (last) stops.push(last);
  }
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await focused();
    if (stop === null || (stops.length > 1 && stop.index === stops[0]?.index)) return stops;
    // The several tab stops inside a video are one element.
    if (stop.index !== stops.at(-1)?.index) stops.push(stop);
  }
  throw new Error(`The focus is still in the page after ${most} × ${key}: ${stops.at(-1)?.name}`);
}

const walked = process.env.CATPOST_LONG ? samplePaths : ['/post/what-markdown-can-hold/', '/post/strain/', '/'];

test.each(walked)('Tab reaches every control of %s in document order, and Shift+Tab in reverse', async (path) => {
  const { page, errors } = await openTab({ viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' });
  await watchFocus(page);
  await open(page, site.url(path));
  const expected: number[] = await page.evaluate(() => Reflect.get(window, 'focusable')());
  const forward = await walk(page, 'Tab', 3 * expected.length + 20);
  const backward = await walk(page, 'Shift+Tab', 3 * expected.length + 20);
  // Firefox also stops at every box that scrolls.
  const controls = (stops: Stop[]) =>
    stops.filter(({ isScrolled }) => browserEngine !== 'firefox' || !isScrolled).map(({ index }) => index);
  expect(controls(forward)).toEqual(expected);
  expect(controls(backward)).toEqual(expected.toReversed());
  const problems = [...forward, ...backward].filter(({ problems: found }) => found.length > 0);
  expect(problems.map(({ name, problems: found }) => `${name}: ${found}`)).toEqual([]);
  // Focus alone changes nothing.
  expect(page.url()).toBe(site.url(path));
  expect(errors.filter((error) => !error.includes('status of 404'))).toEqual([]);
});

test.each(sampled(['dark', 'light'] as const))(
  'every kind of control looks different when it has the focus (%s)',
  async (colorScheme) => {
    const { page } = await openTab({ viewport: { width: 1280, height: 800 }, colorScheme, reducedMotion: 'reduce' });
    await open(page, site.url('/post/what-markdown-can-hold/'));
    await markKinds(page);
    const elements = sampled(await page.locator('[data-kind]').all());
    for (const element of elements) {
      const kind = await element.getAttribute('data-kind');
      await element.scrollIntoViewIfNeeded();
      await page.keyboard.press('Shift');
      await element.focus();
      const clip = await around(element);
      const focused = await page.screenshot({ clip });
      await element.evaluate((node: HTMLElement | SVGElement) => node.blur());
      expect([kind, focused.equals(await page.screenshot({ clip }))]).toEqual([kind, false]);
    }
    expect(elements.length).toBeGreaterThan(5);
  },
);

/** Marks the first usable control of each kind. */
async function markKinds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kinds = new Set<string>();
    for (const element of document.querySelectorAll(':is(a[href], button, summary, input, select, [tabindex="0"])')) {
      const kind = `${element.parentElement?.tagName} ${element.tagName}.${element.className}`;
      const isVisible =
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
      if (kinds.has(kind) || element.matches(':disabled') || !isVisible) continue;
      kinds.add(kind);
      element.setAttribute('data-kind', kind);
    }
  });
}

/** Returns the rectangle of an element in the window, with its focus ring. */
async function around(element: Locator) {
  const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.max(0, x - 8), Math.max(0, y - 8)];
  return { x: left, y: top, width: Math.min(x + width + 8, 1280) - left, height: Math.min(y + height + 8, 800) - top };
}

test('a press that is released elsewhere does nothing', async () => {
  const { page } = await openTab({ viewport: { width: 1280, height: 800 } });
  await open(page, site.url('/'));
  const before = await page.locator('body').innerHTML();
  for (const control of sampled(await page.locator(':is(a[href], button):visible').all())) {
    const box = await control.boundingBox();
    if (!box || box.y > 700 || box.y < 0) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(1270, 5);
    await page.mouse.up();
  }
  expect(page.url()).toBe(site.url('/'));
  expect(await page.locator('body').innerHTML()).toBe(before);
});

test.each([['Control+k'], ['/']])('keeps what is typed right after %s while the shell loads', async (key) => {
  const { page } = await openTab({ viewport: { width: 390, height: 700 } });
  await open(page, site.url('/post/'));
  const release = await holdRequests(page, '**/assets/shell-*.js');
  const link = page.locator('.entries a').first();
  await link.focus();
  await page.keyboard.press(key);
  await page.keyboard.type('pnj');
  release();
  await expect.poll(() => page.locator('.pane input').inputValue()).toBe('pnj');
  expect(page.url()).toBe(site.url('/post/'));
  // Escape returns the focus to where it was.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});
