/** Measures many navigations on a slow phone: how fast each is, and what they leave behind in the tab. */
import type { Page } from 'playwright-core';
import { type HeldMemory, measureMemory, walkPosts } from '../../walkPosts.ts';
import { throttled } from './clicks.ts';

/** `interactions` are milliseconds from each click to the next paint, as Interaction to Next Paint counts them. */
export type Navigations = { interactions: number[]; before: HeldMemory; after: HeldMemory };

declare global {
  interface Window {
    /** The longest event of each interaction. */
    interactions: Map<number, number>;
  }
  /** lib.dom does not have it yet. */
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
}

/** As many pages are visited first as a tab keeps, so that the measured ones replace others. */
const warmUps = 40;

/** Walks through the posts from `url` on. */
export async function navigateOften(page: Page, url: string, count: number): Promise<Navigations> {
  await page.goto(url);
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  const session = await throttled(page, 4);
  await walkPosts(page, warmUps);
  const before = await measureMemory(session);
  await page.evaluate(watchInteractions);
  await walkPosts(page, count);
  const interactions = await page.evaluate(() => [...window.interactions.values()]);
  const after = await measureMemory(session);
  await session.detach();
  // Interactions of less than 16 ms are not reported.
  const quick = Array.from({ length: Math.max(0, count - interactions.length) }, () => 16);
  return { interactions: [...interactions, ...quick], before, after };
}

/** Runs in the page. */
function watchInteractions(): void {
  window.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceEventTiming) || entry.interactionId === 0) continue;
      const longest = Math.max(window.interactions.get(entry.interactionId) ?? 0, entry.duration);
      window.interactions.set(entry.interactionId, longest);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}
