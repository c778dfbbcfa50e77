import { expect, test } from 'vitest';
import { axePath, violationsOn } from './axe.ts';
import { fixtureSite, pagePaths } from './fixtureSite.ts';
import { open, servedSite } from './harness.ts';

const site = servedSite(fixtureSite);

test.each([
  ['dark', 320],
  ['dark', 1280],
  ['light', 320],
  ['light', 1280],
] as const)('axe finds nothing on any kind of page, %s at %i px', async (colorScheme, width) => {
  const { page } = await site.tab({ colorScheme, viewport: { width, height: 800 } });
  await page.addInitScript({ path: axePath });
  for (const path of [...pagePaths, '/nowhere/']) {
    await open(page, site.url(path));
    expect([path, ...(await violationsOn(page))]).toEqual([path]);
  }
  await page.context().close();
});

test('Tab goes through every link and out again, each one visible and not under the bar', async () => {
  const { page } = await site.tab({ viewport: { width: 390, height: 700 } });
  await open(page, site.url('/post/first/'));
  const links = await page.locator('a[href]').count();
  const seen: string[] = [];
  for (let step = 0; step < links; step += 1) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'nothing';
        const { left, top, width, height } = focused.getBoundingClientRect();
        const shown = document.elementFromPoint(left + width / 2, top + height / 2);
        return focused === shown || focused.contains(shown) || shown?.contains(focused)
          ? 'seen'
          : `covered: ${focused.outerHTML}`;
      }),
    );
  }
  expect(seen.filter((result) => result !== 'seen')).toEqual([]);
  await page.context().close();
});
