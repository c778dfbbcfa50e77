/** Opens every kind of page with and without scripts. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { fixtureSite, pagePaths } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { hydrated, open, openTab, sharedTab } from '../tab.ts';

const site = servedSite(fixtureSite);

/** For tests that only read pages. */
const tab = sharedTab();

test('pages hydrate without errors or requests, and have one h1, main, title and canonical link', async () => {
  const { page, errors, requests } = await openTab();
  // The reading script changes the page after hydration.
  await page.route('**/assets/reading-*.js', () => {});
  for (const path of sampled(pagePaths)) {
    await page.goto(site.url(path), { waitUntil: 'commit' });
    await page.waitForSelector('.status-bar');
    const before = await page.evaluate(() => document.getElementById('root')?.innerHTML);
    await page.goto(site.url(path));
    await hydrated(page);
    const after = await page.evaluate(() => document.getElementById('root')?.innerHTML);
    expect(after).toBe(before);
    expect([path, ...errors]).toEqual([path]);
    for (const selector of ['h1', 'main', 'title', 'meta[name=description]']) {
      expect([path, selector, await page.locator(selector).count()]).toEqual([path, selector, 1]);
    }
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`https://example.org${path}`);
    expect(await page.locator('[style]').count()).toBe(0);
  }
  expect(requests.filter(({ type }) => type === 'fetch' || type === 'xhr')).toEqual([]);
});

test('pages have the same text without scripts, and their links work', async () => {
  const scripted = await openTab();
  const plain = await openTab({ javaScriptEnabled: false });
  for (const path of sampled(pagePaths)) {
    await open(scripted.page, site.url(path));
    // Buttons are shown only with scripts.
    await scripted.page.locator('button[data-action]').evaluateAll((elements) => {
      for (const element of elements) element.toggleAttribute('hidden', true);
    });
    await plain.page.goto(site.url(path));
    expect(await plain.page.locator('body').innerText()).toBe(await scripted.page.locator('body').innerText());
    await plain.page.locator('.status-bar a').first().click();
    await plain.page.waitForURL(site.url('/'));
  }
  expect(plain.errors).toEqual([]);
});

test('every page has its own title, and the status bar marks the current section', async () => {
  const { page } = tab();
  const texts = await Promise.all(pagePaths.map(async (path) => (await page.request.get(site.url(path))).text()));
  const titles = texts.map((text) => /<title>(.+?)<\/title>/.exec(text)?.[1]);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(pagePaths.length);
  await page.goto(site.url('/post/first/'));
  expect((await page.locator('.windows [aria-current=page]').innerText()).trim()).toBe('1:post*');
});

test('a post starts with its command and title, then shows its date and sections', async () => {
  const { page } = tab();
  await page.goto(site.url('/post/first/'));
  const lines = (await page.locator('main').innerText()).split('\n').filter((line) => line.trim() !== '');
  expect(lines[0]).toBe('$ cat post/first.md');
  expect(lines[1]).toBe('First “post”');
  expect(await page.locator('time').first().getAttribute('datetime')).toBe('2025-01-01');
  expect(await page.locator('section[data-section]').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'top',
    'links-here',
    'far-section',
  ]);
  const raw = await page.request.get(site.url('/post/first.md'));
  expect(raw.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await raw.text()).toMatch(
    /^---\ntitle: First "post"\ndate: 2025-01-01\ntags:\n {2}- linux\n {2}- shell\nurl: https:\/\/example.org\/post\/first\/\n---\n/,
  );
});

test('a haiku keeps its three lines, and its title its three parts', async () => {
  const { page } = tab();
  await page.goto(site.url('/haiku/echo/'));
  expect((await page.locator('.prose').innerText()).trim()).toBe('one line\nanother line\nthe last');
  expect(await page.locator('h1').evaluate((heading) => heading.textContent)).toBe('echo / of / lines');
});

test('older and newer link to the neighbours in the collection', async () => {
  const { page } = tab();
  await page.goto(site.url('/post/third/'));
  expect(await page.locator('.older').getAttribute('href')).toBe('/post/second/');
  expect(await page.locator('.newer').getAttribute('href')).toBe('/post/fourth/');
});

test('listings have pages, and there is one for each year and tag', async () => {
  const { page } = tab();
  await page.goto(site.url('/post/'));
  expect(await page.locator('.entries a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    '/post/fifth/',
    '/post/fourth/',
    '/post/third/',
  ]);
  await page.locator('.pager a').click();
  await page.waitForURL(site.url('/post/page/2/'));
  await page.goto(site.url('/post/2025/'));
  expect(await page.locator('.command').first().innerText()).toBe('$ ls -lt post/ | grep 2025');
  expect(await page.locator('.entries li').count()).toBe(2);
  await page.goto(site.url('/tags/caf%C3%A9/'));
  expect(await page.locator('.entries a').getAttribute('href')).toBe('/post/fifth/');
});

test('the buttons of a post are never alone in a line, and the titles of older and newer posts align', async () => {
  const { page } = tab();
  await open(page, site.url('/post/second/'));
  for (const width of [320, 390, 480, 640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = await page
      .locator('.facts > :last-child > *')
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getClientRects()[0]?.bottom ?? 0)));
    expect(tops).toHaveLength(3);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8);
    const starts = await page
      .locator('.neighbours a > :last-child')
      .evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().left));
    expect(starts).toEqual([starts[0], starts[0]]);
  }
});

test('hydrates without errors in any time zone and locale', async () => {
  for (const timezoneId of sampled(['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'])) {
    for (const locale of sampled(['ar-EG', 'en-US', 'de-DE'])) {
      const { page, errors } = await openTab({ timezoneId, locale });
      await open(page, site.url('/post/first/'));
      expect(errors).toEqual([]);
    }
  }
});
