/** Follows links within a site. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, holdRequests, isMarked, mark, open, openTab, withMotion, withoutFonts } from '../tab.ts';

const site = servedSite(fixtureSite);

/** How a page marks sections that were laid out after the first paint. */
const laidOut = ' style="content-visibility: visible;"';

const clickLink = (page: Page, href: string) => page.locator(`main a[href="${href}"]`).first().click();

test('a click makes one request, does not reload, and shows the same page as a load', async () => {
  const { page, errors, requests } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  await mark(page);
  requests.length = 0;
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(withoutFonts(requests)).toEqual([{ url: site.url('/post/second/'), type: 'fetch' }]);
  expect(await isMarked(page)).toBe(true);
  expect(page.url()).toBe(site.url('/post/second/'));
  await page.waitForFunction(() => document.title === 'Second – Fixture');
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('https://example.org/post/second/');
  expect(await page.locator('title').count()).toBe(1);
  const shown = async () => {
    // Scripts complete the page a moment after it is there.
    await page.locator('.progress[data-progress]').waitFor({ state: 'attached' });
    return (await page.locator('#root').innerHTML()).replaceAll(laidOut, '');
  };
  const client = await shown();
  await open(page, site.url('/post/second/'));
  expect(client).toBe(await shown());
  expect(errors).toEqual([]);
});

test('focuses the new title and announces it once, going back too', async () => {
  const { page } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  await page.waitForFunction(() => document.getElementById('announcer')?.textContent === 'Second – Fixture');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.locator('[aria-live]').count()).toBe(1);
  await page.goBack();
  await page.waitForFunction(() => document.getElementById('announcer')?.textContent === 'First “post” – Fixture');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('the skip link is the first tab stop and leads to the content', async () => {
  const { page } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
});

test('leaves links to files, other sites and downloads, and modified clicks, to the browser', async () => {
  const { page } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  const preventedByName = await page.evaluate(() => {
    const results: Record<string, boolean> = {};
    const click = (name: string, change: (link: HTMLAnchorElement) => void, init: MouseEventInit = {}) => {
      const link = document.createElement('a');
      link.href = '/post/second/';
      change(link);
      document.querySelector('main')?.append(link);
      const stop = (event: Event) => {
        results[name] = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', stop, { once: true });
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
      link.remove();
    };
    click('ctrl', () => {}, { ctrlKey: true });
    click('meta', () => {}, { metaKey: true });
    click('shift', () => {}, { shiftKey: true });
    click('alt', () => {}, { altKey: true });
    click('middle', () => {}, { button: 1 });
    click('download', (link) => link.setAttribute('download', ''));
    click('target', (link) => link.setAttribute('target', '_blank'));
    click('external', (link) => link.setAttribute('rel', 'external'));
    click('raw', (link) => link.setAttribute('href', '/post/second.md'));
    click('image', (link) => link.setAttribute('href', '/post/pixel.png'));
    click('origin', (link) => link.setAttribute('href', 'https://elsewhere.example/'));
    click('mail', (link) => link.setAttribute('href', 'mailto:me@example.org'));
    click('hash', (link) => link.setAttribute('href', '#far-section'));
    return results;
  });
  expect(Object.entries(preventedByName).filter(([, prevented]) => prevented)).toEqual([]);
  expect(Object.keys(preventedByName)).toHaveLength(13);
});

test('a later click wins over a slow earlier one', async () => {
  const { page, errors } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  const release = await holdRequests(page, site.url('/post/second/'));
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('main a[href="/post/second/"]')?.click();
    document.querySelector<HTMLElement>('.windows a[href="/about/"]')?.click();
  });
  await arrived(page, 'About this');
  release();
  await page.waitForLoadState('networkidle');
  expect(page.url()).toBe(site.url('/about/'));
  expect(await page.locator('h1').textContent()).toBe('About this');
  expect(errors).toEqual([]);
});

test('twenty quick steps back and forward end with the URL, title and heading of the same page', async () => {
  const { page, errors } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  await page.locator('.newer').click();
  await arrived(page, 'Third');
  await mark(page);
  for (let step = 0; step < 20; step += 1) {
    await page.evaluate((back) => (back ? history.back() : history.forward()), step % 2 === 0);
  }
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    const names: Record<string, string> = {
      '/post/second/': 'Second',
      '/post/third/': 'Third',
      '/post/first/': 'First “post”',
    };
    return names[location.pathname] === heading && document.title.startsWith(heading);
  });
  expect(await isMarked(page)).toBe(true);
  expect(errors).toEqual([]);
});

test('a double click adds one history entry', async () => {
  const { page } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  const before = await page.evaluate(() => history.length);
  await page.locator('main a[href="/post/second/"]').first().dblclick();
  await arrived(page, 'Second');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test('a click before the main script has run is a native navigation', async () => {
  const { page } = await openTab(withMotion);
  await page.route('**/assets/*.js', () => {});
  await page.goto(site.url('/post/first/'), { waitUntil: 'domcontentloaded' });
  await clickLink(page, '/post/second/');
  await page.waitForURL(site.url('/post/second/'));
  expect(await page.locator('h1').textContent()).toBe('Second');
});

test('hovering over a link prefetches its page, and the click makes no further request', async () => {
  const { page, requests } = await openTab(withMotion);
  await open(page, site.url('/post/first/'));
  requests.length = 0;
  await page.locator('main a[href="/post/second/"]').first().hover();
  await page.waitForResponse(site.url('/post/second/'));
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(withoutFonts(requests)).toHaveLength(1);
});

test('prefetches nothing if the reader saves data', async () => {
  const { page, requests } = await openTab(withMotion);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await open(page, site.url('/post/first/'));
  requests.length = 0;
  await page.locator('main a[href="/post/second/"]').first().focus();
  await page.locator('.windows a').first().focus();
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(withoutFonts(requests).map(({ url }) => url)).toEqual([site.url('/post/second/')]);
});
