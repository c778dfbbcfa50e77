import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { crawl, validate } from '../crawl.ts';
import { photo } from '../images/pictures.ts';
import { arrived, open, servedSite } from './harness.ts';

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
    /** What the stubs of a test were given. */
    told: { shared: ShareData[]; copied: string[] };
  }
}

const button = (page: Page) => page.getByRole('button', { name: 'share', exact: true });

/** What the page says of itself where it is shared. */
const told = (page: Page) =>
  page.evaluate(() => ({
    image: document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? null,
    data: document.querySelectorAll('[type="application/ld+json"]').length,
    published: document.querySelectorAll('meta[property="article:published_time"]').length,
  }));

test('every page is valid, and the files that its head names are there', async () => {
  expect(await crawl(site.dist(), '/')).toEqual([]);
  expect(await validate(site.dist())).toEqual([]);
});

test("the head goes with the page, and data for crawlers does not stay behind another page's text", async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/one/'));
  expect(await told(page)).toEqual({ image: expect.stringMatching(/\/assets\/cards\/one-/), data: 2, published: 1 });
  await page.locator('.neighbours .newer').click();
  await arrived(page, 'Two');
  await page.waitForFunction(() => document.title.startsWith('Two'));
  expect(await told(page)).toEqual({ image: 'https://example.org/post/photo.jpg', data: 0, published: 1 });
  expect(errors).toEqual([]);
  await page.context().close();
});

test("the share button opens the system's sheet with the post's own address, and a closed sheet copies nothing", async () => {
  const { page, errors, requests } = await site.tab();
  await page.addInitScript(() => {
    window.told = { shared: [], copied: [] };
    const { shared, copied } = window.told;
    navigator.clipboard.writeText = async (text) => {
      copied.push(text);
    };
    navigator.share = async (data) => {
      shared.push(data ?? {});
      if (shared.length > 1) throw new DOMException('closed', 'AbortError');
    };
  });
  await open(page, site.url('/post/one/?from=feed#top'));
  expect(requests.some(({ url }) => url.includes('/assets/share-'))).toBe(false);
  await button(page).click();
  await page.waitForFunction(() => window.told.shared.length === 1);
  await button(page).click();
  await page.waitForFunction(() => window.told.shared.length === 2);
  const link = { title: 'One', url: 'https://example.org/post/one/' };
  expect(await page.evaluate(() => window.told)).toEqual({ shared: [link, link], copied: [] });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('without a sheet the link is copied; where that is not allowed it is shown, to be copied by hand', async () => {
  const { page, errors } = await site.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true });
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await open(page, site.url('/post/two/'));
  await button(page).click();
  await page.waitForFunction(() => document.getElementById('announcer')?.textContent === 'Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://example.org/post/two/');
  // The sign of it goes.
  await button(page).waitFor();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await button(page).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('https://example.org/post/two/');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("the browser's frame follows the theme that the reader chose, and else the system", async () => {
  const { page } = await site.tab({ colorScheme: 'dark' });
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
  await themes.getByLabel('paper').check();
  const light = await frame();
  expect(light).toBe(await paper());
  expect(light).not.toBe(dark);
  await page.reload();
  await open(page, site.url('/post/two/'));
  expect(await frame()).toBe(light);
  await page.click('[data-action=settings]');
  await themes.locator('input').first().check();
  expect(await frame()).toBe(dark);
  await page.context().close();
});

test('without scripts there is no button that does nothing', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/two/'));
  expect(await page.locator('[data-action="share"]').count()).toBe(1);
  expect(await button(page).count()).toBe(0);
  await page.context().close();
});
