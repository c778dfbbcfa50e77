/**
 * Measures how long a click on a prefetched link takes until the new page is painted. The time starts with the timestamp of
 * the click event, which the browser takes when the button is released, and ends when the first frame with the new page's
 * h1 is presented, as Element Timing reports it. Event Timing ends at the next frame, which may still show the old page,
 * and two animation frames end before anything is presented.
 */
import type { CDPSession, Page, Request } from 'playwright-core';

/**
 * Where to begin, and the link that is clicked again and again. `next` is what follows a click: `on` clicks the link of the
 * new page, `back` returns and clicks the next such link, and `older` returns and goes to an older post first.
 */
export type Walk = { what: string; from: string; link: string; next: 'on' | 'back' | 'older' };

declare global {
  interface Window {
    /** Resolves to the milliseconds from the next click to the frame that shows another h1. */
    untilPainted: Promise<number>;
  }
  /** lib.dom has no Element Timing. */
  interface PerformanceEntry {
    renderTime?: number;
  }
}

/** The first clicks compile the code, and are not counted. */
const warmUps = 2;

/** How long a prefetch may take, in milliseconds. A click that still has to fetch its page is not counted. */
const prefetchTime = 350;

/** Clicks through the site like a reader. Returns fewer than `count` times where a page has no such link. */
export async function clickThrough(page: Page, walk: Walk, count: number): Promise<number[]> {
  await page.goto(walk.from);
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  const session = await throttled(page, 4);
  const times: number[] = [];
  for (let number = 0; number < count + warmUps; number += 1) {
    const link = page.locator(walk.link).nth(walk.next === 'back' ? number : 0);
    if ((await link.count()) === 0) break;
    const before = await headingOf(page);
    const time = await clickTime(page, link);
    if (time !== null && number >= warmUps) times.push(time);
    if (walk.next === 'on') continue;
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, before);
    if (walk.next === 'back') continue;
    await page.locator('.older').click();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
  }
  await session.detach();
  return times;
}

function headingOf(page: Page): Promise<string | null> {
  return page.locator('h1').textContent();
}

/** Slows the processor down for a page, as Lighthouse and DevTools do. */
export async function throttled(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** Returns null where the page had not been prefetched before the click. */
async function clickTime(page: Page, link: ReturnType<Page['locator']>): Promise<number | null> {
  await link.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  await link.hover();
  await page.waitForTimeout(prefetchTime);
  await page.evaluate(watchForPaint);
  const href = await link.evaluate((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : ''));
  const asked: string[] = [];
  const note = (request: Request) => asked.push(request.url());
  page.on('request', note);
  await page.mouse.down();
  await page.mouse.up();
  const time = await page.evaluate(() => window.untilPainted);
  page.off('request', note);
  return asked.includes(href) ? null : time;
}

/**
 * Runs in the page. Gives the new h1 the attribute that makes the browser report its first paint, before it is painted.
 */
function watchForPaint(): void {
  window.untilPainted = new Promise((resolve) => {
    const before = document.querySelector('h1');
    let clicked = 0;
    const noteClick = (event: Event) => {
      clicked = event.timeStamp;
    };
    document.addEventListener('click', noteClick, { capture: true, once: true });
    const arrival = new MutationObserver(() => {
      const heading = document.querySelector('h1');
      if (!heading || heading === before) return;
      arrival.disconnect();
      // The parts of a title are blocks, and Element Timing attributes text to its nearest block.
      for (const element of [heading, ...heading.children]) element.setAttribute('elementtiming', 'heading');
    });
    arrival.observe(document.getElementById('root') ?? document.body, { childList: true, subtree: true });
    const paint = new PerformanceObserver((list) => {
      paint.disconnect();
      resolve((list.getEntries()[0]?.renderTime ?? Number.NaN) - clicked);
    });
    paint.observe({ type: 'element' });
  });
}
