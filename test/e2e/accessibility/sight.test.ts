/** Checks non-text contrast, motion and forced colours. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choices } from '../../../src/dom/settings.ts';
import { sampled } from '../../sampled.ts';
import { chooseTheme, sampleContent, sampleDate } from '../sampleContent.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab, withMotion } from '../tab.ts';

const site = servedSite(sampleContent, sampleDate);

const everything = '/post/what-markdown-can-hold/';

/** Returns the parts of controls with a contrast below 3:1 (WCAG 1.4.11). */
function faintControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (!canvas) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour) || colour === 'transparent';
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return 'white';
    };
    const found: string[] = [];
    const check = (what: string, colour: string, against: string) => {
      const ratio = contrast(colour, against);
      if (ratio < 3) found.push(`${what}: ${colour} on ${against} is ${ratio.toFixed(2)}:1`);
    };
    for (const control of document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, input, select, textarea, [tabindex="0"]',
    )) {
      if (!control.checkVisibility() || control.matches(':disabled')) continue;
      control.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      const { outlineColor, outlineOffset, borderTopColor, backgroundColor, caretColor } = getComputedStyle(control);
      const name = control.outerHTML.slice(0, 60);
      check(`ring of ${name}`, outlineColor, behind(outlineOffset.startsWith('-') ? control : control.parentElement));
      if (!control.matches('input, select, textarea')) continue;
      check(`caret of ${name}`, caretColor, behind(control));
      const around = behind(control.parentElement);
      if (contrast(backgroundColor, around) < 3) check(`border of ${name}`, borderTopColor, around);
    }
    return found;
  });
}

test.each(sampled(['dark', 'light', ...choices.theme.slice(1)]))(
  'focus rings, carets and borders have enough contrast in the %s theme',
  async (theme) => {
    const { page } = await openTab({ colorScheme: theme === 'light' ? 'light' : 'dark', reducedMotion: 'reduce' });
    const chosen = choices.theme.find((name) => name === theme);
    if (chosen) await chooseTheme(page, chosen);
    for (const path of [everything, '/']) {
      await open(page, site.url(path));
      expect(await faintControls(page)).toEqual([]);
    }
  },
);

test('a link differs from the text around it by more than its colour', async () => {
  const { page } = await openTab();
  await page.goto(site.url(everything));
  const plain = await page
    .locator('.prose :is(p, li) a[href]:visible')
    .evaluateAll((links) =>
      links
        .filter(
          (link) =>
            !getComputedStyle(link).textDecorationLine.includes('underline') && link.querySelector('img') === null,
        )
        .map((link) => link.outerHTML),
    );
  expect(plain).toEqual([]);
});

/** Returns the animations of a page, with their end and the duration of one turn in milliseconds. */
function animations(page: Page) {
  return page.evaluate(() =>
    document.getAnimations().map((animation) => {
      const { endTime, duration, iterations } = animation.effect?.getComputedTiming() ?? {};
      const isRunning = animation.playState === 'running';
      return { isRunning, end: Number(endTime), turn: Number(duration), turns: iterations ?? 1 };
    }),
  );
}

test('with reduced motion nothing moves on a page or during a navigation', async () => {
  const { page } = await openTab({ reducedMotion: 'reduce' });
  await open(page, site.url('/'));
  const moving = async () => (await animations(page)).filter(({ isRunning, end }) => isRunning && end > 1);
  expect(await moving()).toEqual([]);
  await page.locator('main a[href="/post/strain/"]').first().hover();
  await page.locator('main a[href="/post/strain/"]').first().click();
  expect(await moving()).toEqual([]);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await moving()).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('animations end within five seconds, and blink at most three times a second', async () => {
  const { page } = await openTab(withMotion);
  for (const path of ['/', everything, '/nowhere/']) {
    await open(page, site.url(path));
    const all = (await animations(page)).filter(({ isRunning }) => isRunning);
    expect(all.filter(({ end }) => !(end <= 5000))).toEqual([]);
    expect(all.filter(({ turn, turns }) => turns > 1 && turn < 334)).toEqual([]);
  }
});

test('with forced colours the controls, the status bar and the focus keep an outline', async () => {
  const { page } = await openTab({ forcedColors: 'active' });
  await open(page, site.url(everything));
  const edges = await page.evaluate(() => {
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element);
      return style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) >= 1;
    };
    const boxes = [
      ...document.querySelectorAll('.status-bar, .notice, pre, button, input:not([type=checkbox]), select'),
    ];
    return boxes.filter((box) => box.checkVisibility() && !hasEdge(box)).map((box) => box.outerHTML.slice(0, 80));
  });
  expect(edges).toEqual([]);
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  expect(ring).toBe(true);
  // An element that kept its own colours could have the system's text colour on another background.
  const kept = await page
    .locator('body *')
    .evaluateAll((all) => all.filter((element) => getComputedStyle(element).forcedColorAdjust === 'none').length);
  expect(kept).toBe(0);
});
