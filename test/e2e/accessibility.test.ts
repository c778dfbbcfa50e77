import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { fixtureSite, pagePaths } from './fixtureSite.ts';
import { open, servedSite } from './harness.ts';

declare global {
  interface Window {
    axe: { run: (options: { runOnly: string[] }) => Promise<AxeResults> };
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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
    const violations = await page.evaluate(async () => {
      const { violations: found } = await window.axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))].join(' '));
    });
    expect([path, ...violations]).toEqual([path]);
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
