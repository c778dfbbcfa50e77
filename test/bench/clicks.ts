/**
 * How long a click on a prefetched link takes until the new page is painted. The clock starts with the click's own time
 * stamp, which the browser takes when the button goes up, and stops when the first frame with the new page's h1 is
 * presented: Element Timing says when that was. Event Timing would not do, for it stops at the next frame, which may
 * still show the old page; nor would two animation frames, which end before anything is presented.
 */
import type { CDPSession, Page, Request } from 'playwright-core';

/**
 * Where to begin, and the link that is clicked again and again: `on` goes on from the page that it led to, `back` returns
 * to the next such link of the first page, `older` returns and goes to an older post for its first one.
 */
export type Walk = { what: string; from: string; link: string; next: 'on' | 'back' | 'older' };

declare global {
  interface Window {
    /** Resolves with the milliseconds from the next click to the frame that shows another h1. */
    untilPainted: Promise<number>;
  }
  /** Element Timing is not in lib.dom. */
  interface PerformanceEntry {
    renderTime?: number;
  }
}

/** The first clicks compile what runs, and are not counted. */
const warmUps = 2;

/** What pointing at a link takes at most to fetch its page; a click that still asks for it is not counted. */
const prefetching = 350;

/** Clicks through the site as a reader does. Fewer times than `count` come back where a page has no such link. */
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

/** Makes the processor so many times slower for a page, as Lighthouse and DevTools do. */
export async function throttled(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** Null where the page was not there before the click. */
async function clickTime(page: Page, link: ReturnType<Page['locator']>): Promise<number | null> {
  await link.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  await link.hover();
  await page.waitForTimeout(prefetching);
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

/** Runs in the page: the new h1 gets the attribute that makes the browser note its first paint, before that. */
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
      // A title's parts are blocks of their own, and text counts for its nearest block.
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
