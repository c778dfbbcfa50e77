/** Measures what a first visit transfers until the browser is idle. */
import type { Page } from 'playwright-core';

/** `bytes` counts bodies as they were sent, compressed and without headers. */
export type FirstVisit = { bytes: number; requests: { path: string; bytes: number }[] };

/**
 * Returns everything that a new tab with an empty cache requests before the main script, which starts when the tab is
 * idle.
 */
export async function firstVisit(page: Page, url: string): Promise<FirstVisit> {
  // The page is never told that it is idle, so the network falls silent once everything else has come.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const requests: FirstVisit['requests'] = [];
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    pending.push(request.sizes().then(({ responseBodySize }) => void requests.push({ path, bytes: responseBodySize })));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  return { bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0), requests };
}
