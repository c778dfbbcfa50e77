import { expect, test } from 'vitest';
import { sampled } from '../sampled.ts';
import { fixtureSite, pagePaths } from './fixtureSite.ts';
import { hydrated, open, servedSite } from './harness.ts';

const site = servedSite(fixtureSite);

test.each(sampled(pagePaths))(
  '%s hydrates without an error, a violation or a request for data, and shows each thing once',
  async (path) => {
    const { page, errors, requests } = await site.tab();
    // What helps while reading comes later, and marks the reader's place in the page.
    await page.route('**/assets/reading-*.js', () => {});
    await page.goto(site.url(path), { waitUntil: 'commit' });
    await page.waitForSelector('.status-bar');
    const before = await page.evaluate(() => document.getElementById('root')?.innerHTML);
    await page.goto(site.url(path));
    await hydrated(page);
    const after = await page.evaluate(() => document.getElementById('root')?.innerHTML);
    expect(after).toBe(before);
    expect(errors).toEqual([]);
    expect(requests.filter(({ type }) => type === 'fetch' || type === 'xhr')).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.locator('title').count()).toBe(1);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`https://example.org${path}`);
    expect(await page.locator('meta[name=description]').count()).toBe(1);
    expect(await page.locator('[style]').count()).toBe(0);
    await page.context().close();
  },
);

test.each(sampled(pagePaths))('%s reads the same without scripts, and its links work', async (path) => {
  const scripted = await site.tab();
  await open(scripted.page, site.url(path));
  // What only a script can do is offered with scripts alone.
  await scripted.page.locator('button[data-action]').evaluateAll((elements) => {
    for (const element of elements) element.toggleAttribute('hidden', true);
  });
  const plain = await site.tab({ javaScriptEnabled: false });
  await plain.page.goto(site.url(path));
  expect(await plain.page.locator('body').innerText()).toBe(await scripted.page.locator('body').innerText());
  await plain.page.locator('.status-bar a').first().click();
  await plain.page.waitForURL(site.url('/'));
  expect(plain.errors).toEqual([]);
  await scripted.page.context().close();
  await plain.page.context().close();
});

test('every page has a title of its own and says where the reader is', async () => {
  const { page } = await site.tab();
  const titles = new Set<string>();
  for (const path of pagePaths) {
    await page.goto(site.url(path));
    titles.add(await page.title());
  }
  expect(titles.size).toBe(pagePaths.length);
  await page.goto(site.url('/post/first/'));
  expect(await page.locator('.windows [aria-current=page]').innerText()).toBe('1:post*');
  await page.context().close();
});

test('a post begins with its command, then title, facts and sections', async () => {
  const { page } = await site.tab();
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
  await page.context().close();
});

test('a haiku keeps its three lines, and its title its three parts', async () => {
  const { page } = await site.tab();
  await page.goto(site.url('/haiku/echo/'));
  expect((await page.locator('.prose').innerText()).trim()).toBe('one line\nanother line\nthe last');
  expect(await page.locator('h1').evaluate((heading) => heading.textContent)).toBe('echo / of / lines');
  await page.context().close();
});

test('older and newer lead along the collection', async () => {
  const { page } = await site.tab();
  await page.goto(site.url('/post/third/'));
  expect(await page.locator('.older').getAttribute('href')).toBe('/post/second/');
  expect(await page.locator('.newer').getAttribute('href')).toBe('/post/fourth/');
  await page.context().close();
});

test('listings are paginated, by year and by tag', async () => {
  const { page } = await site.tab();
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
  await page.context().close();
});

test('a page is readable at 320 px without scrolling sideways, and nothing is under the bar', async () => {
  const { page } = await site.tab({ viewport: { width: 320, height: 568 } });
  for (const path of pagePaths) {
    await page.goto(site.url(path));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const last = await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
      const footer = document.querySelector('.footer')?.getBoundingClientRect();
      const bar = document.querySelector('.status-bar')?.getBoundingClientRect();
      return (bar?.top ?? 0) - (footer?.bottom ?? 0);
    });
    // Less than a pixel is rounding.
    expect(last).toBeGreaterThan(-1);
  }
  await page.context().close();
});

test('hydration has no error in any zone or locale', async () => {
  for (const timezoneId of sampled(['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'])) {
    for (const locale of sampled(['ar-EG', 'en-US', 'de-DE'])) {
      const { page, errors } = await site.tab({ timezoneId, locale });
      await open(page, site.url('/post/first/'));
      expect(errors).toEqual([]);
      await page.context().close();
    }
  }
});
