/** Prints the sample site. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { choices } from '../../../src/dom/settings.ts';
import { sampled } from '../../sampled.ts';
import { browserEngine } from '../browsers/engine.ts';
import { chooseTheme, sampleContent, sampleDate } from '../sampleContent.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';

const site = servedSite(sampleContent, sampleDate);

test.each(sampled(['dark', 'light', ...choices.theme.slice(1)]))(
  'the %s theme is printed black on white, without controls',
  async (theme) => {
    const { page } = await openTab({
      colorScheme: theme === 'light' ? 'light' : 'dark',
      viewport: { width: 700, height: 900 },
    });
    const chosen = choices.theme.find((name) => name === theme);
    if (chosen) await chooseTheme(page, chosen);
    await open(page, site.url('/post/what-markdown-can-hold/'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const pale = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility() && element.textContent?.trim())
        // 4.5:1 on white is #767676.
        .filter((element) =>
          (getComputedStyle(element).color.match(/\d+/g) ?? []).some((part, index) => index < 3 && Number(part) > 118),
        )
        .map((element) => `${element.outerHTML.slice(0, 60)}: ${getComputedStyle(element).color}`),
    );
    expect(pale).toEqual([]);
    const fixed = await page
      .locator('body *')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.outerHTML.slice(0, 60)),
      );
    expect(fixed).toEqual([]);
    expect(await page.locator('button:visible, .skip:visible, footer:visible').count()).toBe(0);
  },
);

test('print shows the URLs of links, opens details and wraps code', async () => {
  const { page } = await openTab({ viewport: { width: 700, height: 900 } });
  await open(page, site.url('/post/what-markdown-can-hold/'));
  await page.emulateMedia({ media: 'print' });
  const links = await addressesOf(page.locator('.prose a[href^="https://"]:not(.bare):visible'));
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter(([href, after]) => !after.includes(href))).toEqual([]);
  // A path alone is useless on paper.
  const own = await addressesOf(page.locator('.prose a[href^="/"]:visible'));
  expect(own.length).toBeGreaterThan(1);
  const { origin } = new URL(await page.locator('link[rel=canonical]').evaluate((link: HTMLLinkElement) => link.href));
  expect(origin).not.toBe(new URL(page.url()).origin);
  for (const [href, after] of own) expect(after).toBe(`" <${origin}${href}>"`);
  const boxes = await page
    .locator('.prose details:not([open], .diagram > *)')
    .evaluateAll((all) => all.map((box) => box.lastElementChild?.checkVisibility()));
  expect(boxes.length).toBeGreaterThan(0);
  expect(new Set(boxes)).toEqual(new Set([true]));
  await open(page, site.url('/post/strain/'));
  // Firefox forgets it with the page.
  await page.emulateMedia({ media: 'print' });
  const wide = await page
    .locator('main *')
    .evaluateAll((all) =>
      all
        .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible')
        .map(({ tagName }) => tagName),
    );
  expect(wide).toEqual([]);
});

/** Returns the `href` of each link, and what is printed after it. */
async function addressesOf(links: Locator): Promise<[string, string][]> {
  const found = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('href') ?? '', getComputedStyle(link, '::after').content] as const),
  );
  return found.map(([href, content]) => {
    // Firefox puts in the value of an attribute only when it draws the text. WebKit keeps the parts of a text apart.
    const filled = browserEngine === 'firefox' ? content.replace('attr(href)', JSON.stringify(href)) : content;
    return [href, filled.replaceAll('" "', '')];
  });
}
