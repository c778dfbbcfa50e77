/** Checks how settings and system preferences change the look. */
import { expect, test } from 'vitest';
import { halved, sampled } from '../../sampled.ts';
import { axePath, violationsOn } from '../axe.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { colourOf, openDialog, settingsSite, storeSettings } from './settingsPage.ts';

const site = servedSite(settingsSite);

test('at 320 px and the largest text size nothing scrolls sideways, and the dialog fits', async () => {
  const { page } = await openTab({ viewport: { width: 320, height: 568 } });
  await storeSettings(page, { size: 'huge', measure: 'wide' });
  await open(page, site.url('/post/first/'));
  await openDialog(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const box = await page.locator('dialog').boundingBox();
  expect(box).toMatchObject({ x: 0, width: 320 });
  expect(box?.y).toBeGreaterThanOrEqual(0);
  for (const target of await page.locator('dialog label, dialog button, [data-action=settings]').all()) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
});

test.each(sampled(['amber', 'auto', 'contrast', 'green', 'paper']))(
  'axe finds no violation in the %s theme, with the dialog open and closed',
  async (theme) => {
    const windows = [['dark', 320] as const, ['light', 1280] as const];
    // Each of the two sampled themes is shown in one window and on one page.
    const half = theme === 'green' ? 'with the second' : 'with the first';
    for (const [colorScheme, width] of halved(windows, half)) {
      const { page } = await openTab({ colorScheme, viewport: { width, height: 800 } });
      await page.addInitScript({ path: axePath });
      await storeSettings(page, { theme });
      for (const path of halved(['/', '/post/first/'], half)) {
        await open(page, site.url(path));
        await openDialog(page);
        expect([path, ...(await violationsOn(page))]).toEqual([path]);
        await page.keyboard.press('Escape');
        expect([path, ...(await violationsOn(page))]).toEqual([path]);
      }
    }
  },
);

test.each([
  ['dark', '#000'],
  ['light', '#fff'],
] as const)('follows a system that prefers more contrast (%s)', async (colorScheme, paper) => {
  const { page } = await openTab({ colorScheme, contrast: 'more' });
  await page.goto(site.url('/'));
  expect(await colourOf(page)).toBe(paper);
});

test('with forced colours the status bar, the dialog and the chosen options stay distinct', async () => {
  const { page } = await openTab({ forcedColors: 'active' });
  await open(page, site.url('/'));
  await openDialog(page);
  const borders = await page.evaluate(() =>
    ['.status-bar', 'dialog', 'dialog button'].map((selector) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).borderBlockStartWidth : 'none';
    }),
  );
  expect(borders).toEqual(['1px', '1px', '1px']);
  const marks = await page.evaluate(() =>
    [...document.querySelectorAll('[name=theme]')].map((input) => getComputedStyle(input, '::before').content),
  );
  expect(marks).toEqual(['"(•)"', '"( )"', '"( )"', '"( )"', '"( )"']);
});

test('a dark theme is printed black on white', async () => {
  const { page } = await openTab({ colorScheme: 'dark' });
  await storeSettings(page, { theme: 'amber' });
  await page.goto(site.url('/post/first/'));
  await page.emulateMedia({ media: 'print' });
  expect([await colourOf(page), await colourOf(page, '--ink')]).toEqual(['#fff', '#000']);
});
