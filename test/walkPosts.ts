/** Walks a reader through a site's posts by clicks, for what many navigations must not add up to. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** What a tab holds after its garbage is collected. */
export type Held = { bytes: number; listeners: number; nodes: number };

/** Follows `count` links from the shown post to an older one, from the oldest to newer ones, and so on. */
export async function walkPosts(page: Page, count: number): Promise<void> {
  let way = '.older';
  for (let number = 0; number < count; number += 1) {
    if ((await page.locator(`${way}[href]`).count()) === 0) way = way === '.older' ? '.newer' : '.older';
    const before = await page.locator('h1').textContent();
    await page.locator(way).click();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
  }
}

/** Reads until nothing more goes: a page that has just been left is let go by and by, with the fade from it. */
export async function held(session: CDPSession): Promise<Held> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  let before = await reading(session);
  for (;;) {
    await setTimeout(250);
    const now = await reading(session);
    if (now.nodes === before.nodes && now.listeners === before.listeners) return now;
    before = now;
  }
}

async function reading(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { bytes: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}
