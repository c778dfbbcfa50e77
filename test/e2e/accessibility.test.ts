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

test.each([320, 1280])('axe finds nothing on an offered place and in the list of keys, at %i px', async (width) => {
  const { page } = await site.tab({ viewport: { width, height: 400 } });
  await page.addInitScript({ path: axePath });
  await page.addInitScript(() => {
    const place = { path: '/post/first/', section: 'links-here', fraction: 0.5, progress: 0.42 };
    localStorage.setItem('catpost-places', JSON.stringify([place]));
  });
  await open(page, site.url('/post/first/'));
  await page.locator('.resume button').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  expect(await violationsOn(page)).toEqual([]);
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
