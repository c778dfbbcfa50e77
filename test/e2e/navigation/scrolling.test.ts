/** Checks the scroll position after links, loads, Back and Forward. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserEngine, skipIn } from '../browsers/engine.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, holdRequests, hydrated, open, openTab, withMotion } from '../tab.ts';

const site = servedSite(fixtureSite);

const scrollY = (page: Page) => page.evaluate(() => window.scrollY);
const clickLink = (page: Page, href: string) => page.locator(`main a[href="${href}"]`).first().click();

test('a new page starts at its top, and Back and Forward restore the scroll position', async () => {
  const { page, errors } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  await page.locator('.older, .newer').first().scrollIntoViewIfNeeded();
  const before = await scrollY(page);
  expect(before).toBeGreaterThan(500);
  await page.locator('.newer').click();
  await arrived(page, 'Second');
  expect(await scrollY(page)).toBe(0);
  await page.evaluate(() => window.scrollTo(0, 700));
  await page.goBack();
  await arrived(page, 'First “post”');
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) <= 2, before);
  await page.goForward();
  await arrived(page, 'Second');
  await page.waitForFunction(() => Math.abs(window.scrollY - 700) <= 2);
  expect(errors).toEqual([]);
});

test.each(['#author-id', '#Author-ID', '#Far-section'])('opening a URL with %s scrolls to the place', async (hash) => {
  const { page, errors } = await openTab();
  await open(page, site.url(`/post/second/${hash}`));
  await page.waitForFunction(() => window.scrollY > 500);
  expect(errors).toEqual([]);
});

test('a link to a section scrolls to it, on the same page and on another one', async () => {
  const { page, requests } = await openTab();
  await open(page, site.url('/post/first/'));
  await clickLink(page, '/post/second/#far-section');
  await arrived(page, 'Second');
  const top = () => page.locator('#far-section').evaluate((section) => section.getBoundingClientRect().top);
  await page.waitForFunction(() => window.scrollY > 500);
  expect(await top()).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('far-section');
  requests.length = 0;
  await page.locator('#near .mark').click();
  await page.waitForURL(site.url('/post/second/#near'));
  await page.waitForFunction(() => window.scrollY < 500);
  expect(requests).toEqual([]);
  await page.locator('a[data-footnote-ref]').click();
  expect(page.url()).toBe(site.url('/post/second/#user-content-fn-1'));
});

test('going back from a section restores the scroll position', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/second/'));
  await page.evaluate(() => window.scrollTo(0, 150));
  await page.evaluate(() => document.querySelector<HTMLElement>('#far-section .mark')?.click());
  await page.waitForFunction(() => window.scrollY > 1000);
  await page.goBack();
  await page.waitForFunction(() => Math.abs(window.scrollY - 150) <= 2);
  await page.goForward();
  await page.waitForFunction(() => window.scrollY > 1000);
});

test('a link to the current page scrolls to its top or its section, and adds no history entry', async () => {
  const { page, errors, requests } = await openTab();
  await open(page, site.url('/post/second/'));
  const top = () => page.locator('#far-section').evaluate((section) => Math.round(section.getBoundingClientRect().top));
  const click = (selector: string) =>
    page.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), selector);
  await click('#far-section .mark');
  await page.waitForFunction(() => window.scrollY > 500);
  const before = await page.evaluate(() => history.length);
  const place = await top();
  requests.length = 0;
  for (const from of [0, 300]) {
    await page.evaluate((y) => window.scrollTo(0, y), from);
    await click('#far-section .mark');
    await page.waitForFunction(() => window.scrollY > 500);
    expect(await top()).toBe(place);
  }
  expect(page.url()).toBe(site.url('/post/second/#far-section'));
  await page.goBack();
  await page.waitForFunction(() => location.hash === '');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = location.href;
    link.id = 'here';
    document.querySelector('main')?.append(link);
    window.scrollTo(0, 900);
  });
  for (let count = 0; count < 3; count += 1) {
    await click('#here');
    await page.waitForFunction(() => window.scrollY === 0);
  }
  // The clicks added no entry, so Forward still leads to the section.
  await page.goForward();
  await page.waitForFunction(() => location.hash === '#far-section' && window.scrollY > 500);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('going back from another site restores the page and its scroll position', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => window.scrollTo(0, 300));
  await page.goto(site.url('/').replace('localhost', '127.0.0.1'));
  await page.goBack();
  await hydrated(page);
  await page.waitForFunction(() => Math.abs(window.scrollY - 300) <= 2);
});

test('a late main script does not scroll a reloaded page that the reader has scrolled meanwhile', async () => {
  skipIn(['webkit'], 'WebKit restores only a position that it has had for a second or so');
  const { page } = await openTab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => window.scrollTo(0, 900));
  const release = await holdRequests(page, '**/assets/*.js');
  await page.reload();
  await page.waitForFunction(() => Math.abs(window.scrollY - 900) <= 2);
  await page.evaluate(() => window.scrollTo(0, 200));
  release();
  await hydrated(page);
  expect(await scrollY(page)).toBe(200);
});

test('a new page is first laid out as far as it is seen, and one on which the reader has a place as a whole', async () => {
  const { page, errors } = await openTab(withMotion);
  if (browserEngine === 'webkit') {
    // Without scroll anchoring, each page is laid out as a whole.
    await page.goto(site.url('/post/second/'));
    expect(await leftOut(page)).toBe(0);
    return;
  }
  const release = await holdRequests(page, '**/assets/layOut-*');
  await page.goto(site.url('/post/second/'));
  expect(await leftOut(page)).toBeGreaterThan(0);
  await page.reload();
  expect(await leftOut(page)).toBe(0);
  await page.goto(site.url('/post/first/'));
  await hydrated(page);
  await page.locator('.newer').click();
  await arrived(page, 'Second');
  await page.goBack();
  await arrived(page, 'First “post”');
  expect(await leftOut(page)).toBe(0);
  await page.locator('.newer').click();
  await arrived(page, 'Second');
  release();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.prose > section')].every(
      (each) => getComputedStyle(each).contentVisibility !== 'auto',
    ),
  );
  expect(errors).toEqual([]);
});

/** Returns how many sections the layout may leave out. */
function leftOut(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('.prose > section')].filter(
        (section) => getComputedStyle(section).contentVisibility === 'auto',
      ).length,
  );
}
