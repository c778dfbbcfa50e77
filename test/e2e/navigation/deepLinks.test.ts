/** Follows links to places in closed details, and to words. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { extras } from '../pages/extras.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, followLink, holdRequests, hydrated, isMarked, mark, open, openTab } from '../tab.ts';

const site = servedSite(extras);

test('a link into nested closed details opens them, from this page, another page or outside', async () => {
  const { page, errors } = await openTab();
  const inner = '#user-content-inner';
  await open(page, site.url('/post/note/'));
  await followLink(page, `/post/boxes/${inner}`);
  await arrived(page, 'Boxes');
  await isSeen(page, inner);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('user-content-inner');
  await page.goBack();
  await arrived(page, 'Note');
  await page.goForward();
  await arrived(page, 'Boxes');
  await isSeen(page, inner);
  // On the same page: to another place, and to the one that the URL names already.
  await closeBoxes(page);
  const length = await page.evaluate(() => history.length);
  await followLink(page, inner);
  await isSeen(page, inner);
  expect(await page.evaluate(() => history.length)).toBe(length);
  // Details that the reader closes before the router has followed the link stay closed.
  await page.evaluate(() => {
    document.getElementById('followed')?.click();
    for (const box of document.querySelectorAll('details')) box.open = false;
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-footnote-backref]')?.click());
  await isSeen(page, '#user-content-fnref-in');
  expect(await page.locator('details[open]').count()).toBe(1);
  // From outside.
  await page.goto('about:blank');
  await open(page, site.url(`/post/boxes/${inner}`));
  await isSeen(page, inner);
  expect(errors).toEqual([]);
});

test('shows a place in closed details if the browser does not open them itself', async () => {
  const { page } = await openTab();
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const close = () => {
        for (const box of document.querySelectorAll('details')) box.open = false;
        window.scrollTo(0, 0);
        document.documentElement.dataset.closed = '';
      };
      requestAnimationFrame(() => requestAnimationFrame(close));
    });
  });
  const release = await holdRequests(page, '**/assets/main-*.js');
  await page.goto(site.url('/post/boxes/#user-content-inner'));
  await page.waitForSelector('html[data-closed]');
  expect(await page.locator('details[open]').count()).toBe(0);
  release();
  await isSeen(page, '#user-content-inner');
});

test('leaves a link with a text fragment to the browser, which scrolls to the words', async () => {
  const { page, errors } = await openTab();
  const needle = '#:~:text=needle%20in%20the';
  const isFound = () =>
    page.waitForFunction(() => {
      const text = [...document.querySelectorAll('main p')].find((part) => part.textContent?.includes('needle'));
      const { top = -1 } = text?.getBoundingClientRect() ?? {};
      return top > 0 && top < innerHeight;
    });
  await open(page, site.url('/post/note/'));
  await mark(page);
  await followLink(page, `/post/boxes/${needle}`);
  await page.waitForURL('**/post/boxes/**');
  await hydrated(page);
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  await isFound();
  expect(await isMarked(page)).toBe(false);
  // On the same page, and back to where the reader was.
  await page.evaluate(() => window.scrollTo(0, 40));
  await followLink(page, needle);
  await isFound();
  // No address changes in WebKit, so Playwright would wait.
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => window.scrollY < 100);
  await page.evaluate(() => history.forward());
  await isFound();
  // From outside.
  await page.goto('about:blank');
  await open(page, site.url(`/post/boxes/${needle}`));
  await isFound();
  expect(errors).toEqual([]);
});

/** Waits until the element is within the window. */
const isSeen = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);

const closeBoxes = (page: Page) =>
  page.evaluate(() => {
    for (const box of document.querySelectorAll('details')) box.open = false;
    window.scrollTo(0, 0);
  });
