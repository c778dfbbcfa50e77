/** What a first visit takes over the network, as it is served, until the browser is idle. */
import type { Page } from 'playwright-core';

/** `requests` are paths; `bytes` count bodies as they were sent, compressed, without their headers. */
export type FirstVisit = { bytes: number; requests: { path: string; bytes: number }[] };

/** Everything that a new tab, with nothing in its cache, asks for before the main script, which it starts when it is idle. */
export async function firstVisit(page: Page, url: string): Promise<FirstVisit> {
  // The browser is never idle, so that everything before that has come when the network is.
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
