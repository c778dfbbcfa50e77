import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { crawl } from '../crawl.ts';
import { folderOf } from '../temporaryFolder.ts';
import { fixtureSite } from './fixtureSite.ts';
import { arrived, build, hydrated, open, serve, servedSite } from './harness.ts';

const site = servedSite(fixtureSite);

/** A value on `window` that only a real load removes. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-mark'));
const scrollY = (page: Page) => page.evaluate(() => window.scrollY);
const clickLink = (page: Page, href: string) => page.locator(`main a[href="${href}"]`).first().click();

test('a click makes one request and no reload, and shows the page whole', async () => {
  const { page, errors, requests } = await site.tab();
  await open(page, site.url('/post/first/'));
  await mark(page);
  requests.length = 0;
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(requests).toEqual([{ url: site.url('/post/second/'), type: 'fetch' }]);
  expect(await isMarked(page)).toBe(true);
  expect(page.url()).toBe(site.url('/post/second/'));
  await page.waitForFunction(() => document.title === 'Second – Fixture');
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('https://example.org/post/second/');
  expect(await page.locator('title').count()).toBe(1);
  const client = await page.locator('#root').innerHTML();
  await open(page, site.url('/post/second/'));
  expect(client).toBe(await page.locator('#root').innerHTML());
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a new page begins at its top, back and forward restore the place', async () => {
  const { page, errors } = await site.tab();
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
  await page.context().close();
});

test.each(['#author-id', '#Author-ID', '#Far-section'])(
  'an address from elsewhere with %s lands there',
  async (hash) => {
    const { page, errors } = await site.tab();
    await open(page, site.url(`/post/second/${hash}`));
    await page.waitForFunction(() => window.scrollY > 500);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test('a link to a section lands on it, on the same page and across pages', async () => {
  const { page, requests } = await site.tab();
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
  await page.context().close();
});

test('going back from a section returns to where the reader was', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/second/'));
  await page.evaluate(() => window.scrollTo(0, 150));
  await page.evaluate(() => document.querySelector<HTMLElement>('#far-section .mark')?.click());
  await page.waitForFunction(() => window.scrollY > 1000);
  await page.goBack();
  await page.waitForFunction(() => Math.abs(window.scrollY - 150) <= 2);
  await page.goForward();
  await page.waitForFunction(() => window.scrollY > 1000);
  await page.context().close();
});

test('focus goes to the new title and one announcement says it, going back too', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  await page.waitForFunction(() => document.getElementById('announcer')?.textContent === 'Second – Fixture');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.locator('[aria-live]').count()).toBe(1);
  await page.goBack();
  await page.waitForFunction(() => document.getElementById('announcer')?.textContent === 'First “post” – Fixture');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.context().close();
});

test('the skip link is first and leads to the content', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await page.context().close();
});

test('links to files, other sites, downloads and modified clicks are left to the browser', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  const taken = await page.evaluate(() => {
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
  expect(Object.entries(taken).filter(([, prevented]) => prevented)).toEqual([]);
  expect(Object.keys(taken)).toHaveLength(13);
  await page.context().close();
});

test('a pointer that rests on a link fetches its page, and the click asks nothing more', async () => {
  const { page, requests } = await site.tab();
  await open(page, site.url('/post/first/'));
  requests.length = 0;
  await page.locator('main a[href="/post/second/"]').first().hover();
  await page.waitForResponse(site.url('/post/second/'));
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(requests).toHaveLength(1);
  await page.context().close();
});

test('nothing is prefetched for readers who save data', async () => {
  const { page, requests } = await site.tab();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await open(page, site.url('/post/first/'));
  requests.length = 0;
  await page.locator('main a[href="/post/second/"]').first().focus();
  await page.locator('.windows a').first().focus();
  await clickLink(page, '/post/second/');
  await arrived(page, 'Second');
  expect(requests.map(({ url }) => url)).toEqual([site.url('/post/second/')]);
  await page.context().close();
});

test('a slow first click loses to a later one', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/first/'));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(site.url('/post/second/'), async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('main a[href="/post/second/"]')?.click();
    document.querySelector<HTMLElement>('footer a[href="/about/"]')?.click();
  });
  await arrived(page, 'About this');
  release();
  await page.waitForLoadState('networkidle');
  expect(page.url()).toBe(site.url('/about/'));
  expect(await page.locator('h1').textContent()).toBe('About this');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('twenty quick steps back and forward end with URL, title and heading of one page', async () => {
  const { page, errors } = await site.tab();
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
  await page.context().close();
});

test('a click on the page that is shown goes to its top or its place, and adds nothing to the history', async () => {
  const { page, errors, requests } = await site.tab();
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
  // Nothing was added before the entry of the section, to which the reader can still go forward.
  await page.goForward();
  await page.waitForFunction(() => location.hash === '#far-section' && window.scrollY > 500);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a double click makes one entry in the history', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  const before = await page.evaluate(() => history.length);
  await page.locator('main a[href="/post/second/"]').first().dblclick();
  await arrived(page, 'Second');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.context().close();
});

test('a click before the main script has run navigates once, natively', async () => {
  const { page } = await site.tab();
  await page.route('**/assets/*.js', () => {});
  await page.goto(site.url('/post/first/'), { waitUntil: 'domcontentloaded' });
  await clickLink(page, '/post/second/');
  await page.waitForURL(site.url('/post/second/'));
  expect(await page.locator('h1').textContent()).toBe('Second');
  await page.context().close();
});

test('the page is kept for going back to it from another site', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => window.scrollTo(0, 300));
  await page.goto('about:blank');
  await page.goBack();
  await hydrated(page);
  await page.waitForFunction(() => Math.abs(window.scrollY - 300) <= 2);
  await page.context().close();
});

test('a late main script leaves a reloaded page where the reader has scrolled it since', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => window.scrollTo(0, 900));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.waitForFunction(() => Math.abs(window.scrollY - 900) <= 2);
  await page.evaluate(() => window.scrollTo(0, 200));
  release();
  await hydrated(page);
  expect(await scrollY(page)).toBe(200);
  await page.context().close();
});

test('under a base, links lead home and to posts, and offline nothing moves', async () => {
  const server = await serve(await build(await folderOf(fixtureSite), ['--base', '/blog/']), '/blog/');
  const home = `http://localhost:${server.port}/blog/`;
  const { page } = await site.tab();
  // What a version before kept for all blogs of the origin.
  await page.addInitScript(() => {
    if (localStorage.length === 0) localStorage.setItem('catpost-settings', '{"theme":"amber"}');
  });
  await open(page, `${home}post/first/`);
  const storage = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('amber');
  expect(await storage()).toContain('catpost /blog/ setting theme');
  await mark(page);
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  expect(page.url()).toBe(home);
  await page.locator('main a[href="/blog/post/third/"]').first().click();
  await arrived(page, 'Third');
  expect(page.url()).toBe(`${home}post/third/`);
  await page.context().setOffline(true);
  await page.evaluate(() => document.querySelector<HTMLElement>('.older')?.click());
  await page.waitForSelector('[role=alert]');
  expect(page.url()).toBe(`${home}post/third/`);
  expect(await page.locator('h1').textContent()).toBe('Third');
  expect(await isMarked(page)).toBe(true);
  await page.context().setOffline(false);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('amber');
  expect((await storage()).filter((key) => !key.startsWith('catpost /blog/ '))).toEqual([]);
  await page.context().close();
  await server.close();
});

test.each([
  ['--base', '/b%c3%bccher/'],
  ['url', 'https://bücher.example/Mein bücher/'],
])('a base beyond ASCII (%s: %s) works in preview, links, feeds, prompt, search and copies', async (way, written) => {
  const plain = way === 'url' ? '/Mein bücher/' : '/bücher/';
  const encoded = encodeURI(plain);
  const yaml = String(fixtureSite['content/site.yaml']);
  const files = {
    ...fixtureSite,
    'content/site.yaml': way === 'url' ? yaml.replace('https://example.org', JSON.stringify(written)) : yaml,
    'content/post/moved.md': '---\ntitle: Moved\ndate: 2026-02-01\naliases: [/old/]\n---\n\nUnderground.\n',
  };
  const dist = await build(await folderOf(files), way === 'url' ? [] : ['--base', written]);
  expect(await crawl(dist, encoded)).toEqual([]);
  const server = await serve(dist, encoded);
  const origin = `http://localhost:${server.port}`;
  const { page, errors, requests } = await site.tab();
  // As it is typed, as it is linked, and in small letters, as some programs write it.
  for (const start of [plain, encoded, encoded.replace(/%../g, (code) => code.toLowerCase())]) {
    await open(page, `${origin}${start}post/first/?c=pwd`);
    expect(new URL(page.url()).pathname).toBe(`${encoded}post/first/`);
    await page.locator('.pane-log').getByText('/post', { exact: true }).waitFor();
  }
  requests.length = 0;
  await page.locator('main a[href$="/post/second/"]').first().click();
  await arrived(page, 'Second');
  expect(requests.filter(({ type }) => type === 'document')).toEqual([]);
  await page.locator('.pane input').fill('grep -l underground');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log').getByText('moved.md', { exact: true }).click();
  await arrived(page, 'Moved');
  await page.locator('main [data-action=save]').click();
  await page.locator('dialog').getByRole('button', { name: 'save', exact: true }).click();
  await page
    .locator('dialog [role=status]')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope)).toBe(
    origin + encoded,
  );
  await page.keyboard.press('Escape');
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await arrived(page, 'Moved');
  await page.context().setOffline(false);
  await page.goto(`${origin}${plain}old/`);
  await page.waitForURL(`${origin}${encoded}post/moved/`);
  const host = way === 'url' ? 'https://xn--bcher-kva.example' : 'https://example.org';
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${host}${encoded}post/moved/`);
  for (const file of ['sitemap.xml', 'feed.xml', 'atom.xml', 'robots.txt']) {
    const text = await readFile(join(dist, file), 'utf8');
    expect(text).toContain(host + encoded);
    expect(text).not.toMatch(/%25|bücher/);
  }
  for (const file of ['_headers', '_redirects', 'vercel.json'])
    expect((await readFile(join(dist, file), 'utf8')).includes(encoded), file).toBe(true);
  // The hosts of this site answer the old address, and in preview the 404 page leads on.
  expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|status of 404/.test(error))).toEqual([]);
  await page.context().close();
  await server.close();
});
