/** Clicks through the posts of a site, to measure what many navigations leave behind. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** What a tab holds in memory after a garbage collection. */
export type HeldMemory = { bytes: number; listeners: number; nodes: number };

/** Clicks `count` links: from the shown post to older ones, then from the oldest to newer ones, and so on. */
export async function walkPosts(page: Page, count: number): Promise<void> {
  let link = '.older';
  for (let number = 0; number < count; number += 1) {
    if ((await page.locator(`${link}[href]`).count()) === 0) link = link === '.older' ? '.newer' : '.older';
    const before = await page.locator('h1').textContent();
    await page.locator(link).click();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
  }
}

/** Measures until the numbers settle, because a page that has just been left is released only after its fade. */
export async function measureMemory(session: CDPSession): Promise<HeldMemory> {
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

async function reading(session: CDPSession): Promise<HeldMemory> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { bytes: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}
