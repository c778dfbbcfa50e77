/** Shares pages, and checks the metadata that apps show. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { crawl, validate } from '../../crawl.ts';
import { photo } from '../../images/pictures.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';

const post = (title: string, date: string, keys = '') =>
  `---\ntitle: ${title}\ndate: ${date}\n${keys}---\n\nA sentence that is long enough to describe it.\n`;

const site = servedSite({
  'content/site.yaml': 'title: Sharing\nurl: https://example.org\nauthor: Ann Other',
  'content/post/one.md': post('One', '2026-01-01'),
  'content/post/two.md': post('Two', '2026-01-02', 'image: { src: photo.jpg, alt: "A view" }\n'),
  'content/post/photo.jpg': await photo(1300, 700).jpeg().toBuffer(),
});

declare global {
  interface Window {
    /** What the page passed to the stubs of a test. */
    stubCalls: { shared: ShareData[]; copied: string[] };
  }
}

const button = (page: Page) => page.getByRole('button', { name: 'share', exact: true });

/** Returns the metadata that apps show when the page is shared. */
const metadata = (page: Page) =>
  page.evaluate(() => ({
    image: document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? null,
    data: document.querySelectorAll('[type="application/ld+json"]').length,
    published: document.querySelectorAll('meta[property="article:published_time"]').length,
  }));

test('every page is valid HTML, and the files that its head names exist', async () => {
  expect(await crawl(site.dist(), '/')).toEqual([]);
  expect(await validate(site.dist())).toEqual([]);
});

test('a navigation replaces the metadata in the head, and removes the data for crawlers', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/one/'));
  expect(await metadata(page)).toEqual({
    image: expect.stringMatching(/\/assets\/cards\/one-/),
    data: 2,
    published: 1,
  });
  await page.locator('.neighbours .newer').click();
  await arrived(page, 'Two');
  await page.waitForFunction(() => document.title.startsWith('Two'));
  expect(await metadata(page)).toEqual({ image: 'https://example.org/post/photo.jpg', data: 0, published: 1 });
  expect(errors).toEqual([]);
});

test("the share button opens the system's share sheet with the canonical URL, and copies nothing if it is closed", async () => {
  const { page, errors, requests } = await openTab();
  await page.addInitScript(() => {
    // Firefox also runs this in the empty page, which has no clipboard.
    if (!window.isSecureContext) return;
    window.stubCalls = { shared: [], copied: [] };
    const { shared, copied } = window.stubCalls;
    navigator.clipboard.write = async ([item]) => {
      copied.push((await item?.getType('text/plain'))?.toString() ?? '');
    };
    navigator.share = async (data) => {
      shared.push(data ?? {});
      if (shared.length > 1) throw new DOMException('closed', 'AbortError');
    };
  });
  await open(page, site.url('/post/one/?from=feed#top'));
  expect(requests.some(({ url }) => url.includes('/assets/share-'))).toBe(false);
  await button(page).click();
  await page.waitForFunction(() => window.stubCalls.shared.length === 1);
  await button(page).click();
  await page.waitForFunction(() => window.stubCalls.shared.length === 2);
  const link = { title: 'One', url: 'https://example.org/post/one/' };
  expect(await page.evaluate(() => window.stubCalls)).toEqual({ shared: [link, link], copied: [] });
  expect(errors).toEqual([]);
});

test('without a share sheet the button copies the URL, or shows it if copying is denied', async () => {
  const { page, errors } = await openTab({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true });
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await open(page, site.url('/post/two/'));
  await button(page).click();
  await page.waitForFunction(() => document.getElementById('announcer')?.textContent === 'Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://example.org/post/two/');
  // The button gets its label back.
  await button(page).waitFor();
  await page.evaluate(() => {
    const denied = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: denied, writeText: denied });
  });
  await button(page).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('https://example.org/post/two/');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(errors).toEqual([]);
});

test("the browser's own frame has the colour of the chosen theme, or of the system's", async () => {
  const { page } = await openTab({ colorScheme: 'dark' });
  const frame = () =>
    page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
      return metas.find(({ media }) => media === '' || matchMedia(media).matches)?.content;
    });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
  await open(page, site.url('/post/two/'));
  const dark = await frame();
  expect(dark).toBe(await paper());
  await page.click('[data-action=settings]');
  const themes = page.getByRole('group', { name: 'theme' });
  await themes.getByLabel('light').check();
  const light = await frame();
  expect(light).toBe(await paper());
  expect(light).not.toBe(dark);
  await page.reload();
  await open(page, site.url('/post/two/'));
  expect(await frame()).toBe(light);
  await page.click('[data-action=settings]');
  await themes.locator('input').first().check();
  expect(await frame()).toBe(dark);
});

test('without scripts there is no share button', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/two/'));
  expect(await page.locator('[data-action="share"]').count()).toBe(1);
  expect(await button(page).count()).toBe(0);
});
