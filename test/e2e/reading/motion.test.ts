/** Checks animations, and what navigations leave behind. */
import { expect, test } from 'vitest';
import { needsProtocol } from '../browsers/engine.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, open, openTab, withMotion } from '../tab.ts';
import { readingSite } from './longPost.ts';

const site = servedSite(readingSite);
const long = () => site.url('/post/long/');

test('the cursor blinks for at most five seconds, and stays visible', async () => {
  const { page } = await openTab(withMotion);
  await open(page, long());
  const timing = await page.locator('.cursor').evaluate((cursor) => {
    const [blink] = cursor.getAnimations();
    return { end: blink?.effect?.getComputedTiming().endTime, count: document.querySelectorAll('.cursor').length };
  });
  expect(timing).toEqual({ end: 5000, count: 1 });
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finish())));
  expect(await page.locator('.cursor').evaluate((cursor) => getComputedStyle(cursor).opacity)).toBe('1');
  expect(await page.locator('.command').first().innerText()).toBe('$ cat post/long.md');
});

test('a page fades into the next in less than 200 ms, and not at all with reduced motion', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const { page } = await openTab({ reducedMotion });
    await page.addInitScript(() => {
      const start = Document.prototype.startViewTransition;
      Document.prototype.startViewTransition = function (...words) {
        const transition = start.apply(this, words);
        transition.ready.then(() => {
          const longest = Math.max(
            ...document
              .getAnimations()
              .map(({ effect }) => Number(effect?.getComputedTiming().endTime))
              .filter((time) => time < 5000),
          );
          document.documentElement.dataset.fades = `${longest}`;
        });
        return transition;
      };
    });
    await open(page, site.url('/post/short/'));
    await page.locator('main a[href="/post/long/"]').first().click();
    await arrived(page, 'Long');
    if (reducedMotion === 'no-preference') {
      await page.waitForSelector('html[data-fades]');
      expect(Number(await page.evaluate(() => document.documentElement.dataset.fades))).toBeLessThan(200);
    } else {
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.dataset.fades)).toBeUndefined();
    }
  }
});

// navigation/visits.test.ts measures the same without motion.
test.runIf(process.env.CATPOST_LONG)(
  'navigations leak no event listeners',
  async () => {
    needsProtocol();
    const { page } = await openTab();
    await open(page, site.url('/post/short/'));
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const walk = async (rounds: number) => {
      for (let round = 0; round < rounds; round += 1) {
        await page.locator('main a[href="/post/long/"]').first().click();
        await arrived(page, 'Long');
        await page.goBack();
        await arrived(page, 'Short');
      }
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
    };
    const rounds = 100;
    const before = await walk(5);
    expect(before).toBeGreaterThan(0);
    // The browser may still hold a few. A leak of one listener per navigation would exceed this.
    expect(await walk(rounds)).toBeLessThan(before + rounds);
  },
  120_000,
);
