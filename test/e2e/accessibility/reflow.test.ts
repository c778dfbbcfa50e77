/** Shows the sample site in small windows, with large text and with wide text spacing, and measures its controls. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { halved, sampled } from '../../sampled.ts';
import { sampleContent, sampleDate, samplePaths } from '../sampleContent.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';

const site = servedSite(sampleContent, sampleDate);

/** Returns the texts that a box cuts off, and the width of the page if it scrolls sideways. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
    for (const mark of document.querySelectorAll('.mark')) {
      if (mark.getBoundingClientRect().left < 0)
        found.push(`the mark of ${mark.parentElement?.textContent} is cut off`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || parent.closest('.visually-hidden, .skip') || !text.textContent?.trim())
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      let rects = [...range.getClientRects()];
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow, fontSize } = getComputedStyle(box);
        // Scrolling reaches the text in a scrollable box, so further out the box itself must not be cut off.
        // The status bar may shorten the path and the name with an ellipsis, and the current window only in huge text.
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) rects = [box.getBoundingClientRect()];
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const mayCut = !box.matches('[aria-current] bdi') || innerWidth < 20 * Number.parseFloat(fontSize);
        if (textOverflow === 'ellipsis' && box.closest('.status-bar') && mayCut) break;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isCut = rects.some(
          (rect) => rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 1 || rect.bottom > bottom + 1,
        );
        if (isCut) found.push(`${box.tagName}.${box.className} cuts "${text.textContent.trim().slice(0, 40)}"`);
      }
    }
    return found;
  });
}

test('at 320 × 256 px nothing is cut off or covered, and wide content scrolls in a box that the keyboard reaches', async () => {
  const { page } = await openTab({ viewport: { width: 320, height: 256 } });
  let boxes = 0;
  for (const path of halved(samplePaths, 'with the second')) {
    await open(page, site.url(path));
    expect([path, ...(await clippedTexts(page))]).toEqual([path]);
    const scrollers = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        // Firefox says that a formula within a line has no width.
        .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
        .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX))
        .map((box) => ({
          name: `${box.tagName}.${box.className}`,
          isReached: box.tabIndex >= 0 || box.querySelector('a[href], button, [tabindex="0"]') !== null,
        })),
    );
    boxes += scrollers.length;
    expect([path, ...scrollers.filter(({ isReached }) => !isReached)]).toEqual([path]);
    expect([path, await isEndVisible(page)]).toEqual([path, true]);
  }
  expect(boxes).toBeGreaterThan(3);
});

/** Scrolls to the end of the page, and returns whether the status bar leaves it free. Allows for rounding. */
function isEndVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    const [footer, bar] = ['.footer', '.status-bar'].map((name) =>
      document.querySelector(name)?.getBoundingClientRect(),
    );
    return footer !== undefined && bar !== undefined && footer.bottom < bar.top + 1;
  });
}

test('arrow keys scroll a wide block of code', async () => {
  const { page } = await openTab({ viewport: { width: 320, height: 568 } });
  await open(page, site.url('/post/strain/'));
  const code = page.locator('pre').first();
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.querySelector('pre')?.scrollLeft ?? 0) > 0);
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
});

test.each(sampled([320, 1280]))(
  'at %i px controls are large enough, and nothing is cut off with text of twice the size or with wide spacing',
  async (width) => {
    const { page } = await openTab({ viewport: { width, height: 800 } });
    for (const path of halved(samplePaths, 'with the first')) {
      await open(page, site.url(path));
      expect([path, ...(await smallControls(page))]).toEqual([path]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect([path, ...(await clippedTexts(page))]).toEqual([path]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await spaceText(page);
      expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
      expect([path, ...(await clippedTexts(page))]).toEqual([path]);
    }
  },
);

/** Returns the controls that are less than 24 px wide or high, and not in a line of text. */
function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInText = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let line = element.parentElement;
      while (line && getComputedStyle(line).display === 'inline') line = line.parentElement;
      const others = line?.textContent?.replace(element.textContent ?? '', '') ?? '';
      return /\p{L}/u.test(others) || element.closest('.prose :is(p, li)') !== null;
    };
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.matches(':disabled, .skip') && !isInText(element))
      .flatMap((element) => {
        const { width: wide, height: high } = element.getBoundingClientRect();
        if (wide >= 23.9 && high >= 23.9) return [];
        return [`${Math.round(wide)} × ${Math.round(high)} ${element.outerHTML.slice(0, 70)}`];
      });
  });
}

/** Spaces the text with the values of WCAG 1.4.12. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The policy does not apply to a style sheet that a script creates.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

test('the status bar does not cover the target of a link', async () => {
  const { page } = await openTab({ viewport: { width: 320, height: 256 } });
  await open(page, site.url('/post/what-markdown-can-hold/'));
  const barTop = await page.evaluate(() => document.querySelector('.status-bar')?.getBoundingClientRect().top ?? 0);
  for (const link of sampled(await page.locator('.mark').all())) {
    await link.evaluate((mark: HTMLElement) => mark.click());
    const top = await link.evaluate((mark) => mark.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(barTop);
  }
});
