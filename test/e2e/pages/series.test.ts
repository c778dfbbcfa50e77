/** Shows series, related posts, facts, pinned posts and right-to-left posts. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import type { Files } from '../../temporaryFolder.ts';
import { axePath, violationsOn } from '../axe.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, open, openTab, sharedTab } from '../tab.ts';

const post = (title: string, date: string, keys: string, text = 'Some text.') =>
  `---\ntitle: ${title}\ndate: ${date}\n${keys}\n---\n\n${text}\n`;

const long: Files = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [
    `content/post/long-${index + 1}.md`,
    post(`Long ${index + 1}`, `2025-02-0${index + 1}`, 'series: A long one\ntags: [long]'),
  ]),
);

const files: Files = {
  ...long,
  'content/site.yaml': 'title: Facts\nurl: https://example.org\nby: human\ncollections: { post: { pageSize: 5 } }\n',
  'content/about.md': '---\ntitle: About\n---\n\nText.\n',
  'content/post/one.md': post('One', '2026-03-01', 'series: { name: "Numbers", part: 1 }', 'antenna and mast'),
  'content/post/two.md': post(
    'Two',
    '2026-01-01',
    'updated: 2026-05-01\nseries: numbers\npart: 2\nby: mixed\ntags: [radio, linux]',
    `${'An antenna needs a mast. '.repeat(300)}\n\n## A part\n\n\`\`\`sh\nls\n\`\`\``,
  ),
  'content/post/three.md': post('Three', '2026-02-01', 'series: Numbers\ntags: [radio]', 'antenna and mast'),
  'content/post/radio.md': post('Antennas and masts', '2026-04-01', 'by: ai\ntags: [radio]', 'An antenna on a mast.'),
  'content/post/empty.md': post('Antenna', '2026-04-02', 'by: placeholder\ntags: [radio]', 'antenna mast'),
  'content/post/pinned.md': post('Read this first', '2024-01-01', 'pinned: true'),
  'content/post/arabic.md': post(
    'كيف يعمل الهوائي',
    '2026-05-05',
    'lang: ar\ntags: [radio]',
    'نص عن الهوائي، مع `ls -l` وأمر:\n\n```sh\n$ ls -l\n```',
  ),
};

const site = servedSite(files);

/** For tests that only read pages. */
const tab = sharedTab();

const robots = async (path: string) => {
  const html = await (await fetch(site.url(path))).text();
  return html.includes('<meta name="robots" content="noindex">');
};

test('a part shows its series, its position, and all parts in order', async () => {
  const { page, errors } = tab();
  await open(page, site.url('/post/two/'));
  const box = page.getByRole('navigation', { name: 'Series: Numbers' });
  expect(await box.locator('p').textContent()).toBe('Numbers part 2 of 3');
  expect(await box.getByRole('listitem').allTextContents()).toEqual(['One', 'Two', 'Three']);
  expect(await box.locator('[aria-current]').textContent()).toBe('Two');
  expect(await box.getByRole('link').allTextContents()).toEqual(['One', 'Three']);
  await box.getByRole('link', { name: 'Three' }).click();
  await arrived(page, 'Three');
  expect(await box.locator('p').textContent()).toBe('Numbers part 3 of 3');
  expect(errors).toEqual([]);
});

test('a long series is folded, and opens without scripts', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/long-4/'));
  const box = page.getByRole('navigation', { name: 'Series: A long one' });
  expect(await box.getByRole('link').count()).toBe(0);
  await box.getByText('part 4 of 9').click();
  expect(await box.getByRole('link').count()).toBe(8);
});

test('lists related posts after the text, without placeholders and parts of the same series', async () => {
  const { page } = tab();
  await page.goto(site.url('/post/two/'));
  const related = page.getByRole('navigation', { name: 'Related posts' });
  expect(await related.getByRole('link').allTextContents()).toEqual(['Antennas and masts']);
  expect(await related.locator('time').getAttribute('datetime')).toBe('2026-04-01');
});

test('a post shows its dates, its length and its author kind', async () => {
  const { page } = tab();
  await page.goto(site.url('/post/two/'));
  const facts = page.locator('.facts');
  expect(
    await facts.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))),
  ).toEqual(['2026-01-01', '2026-05-01']);
  expect(await facts.textContent()).toContain('7 min, 1,503 words');
  expect(await facts.getByRole('link', { name: 'by human and ai' }).getAttribute('href')).toBe('/by/mixed/');
});

test('posts can be listed by author kind: human, ai, both, or placeholder', async () => {
  const { page, errors } = tab();
  await open(page, site.url('/post/'));
  const marks = page.locator('.entries a[href^="/by/"]');
  expect(await marks.allTextContents()).toEqual(['placeholder', 'by ai']);
  const filter = page.getByRole('navigation', { name: 'Who wrote what' });
  expect(await filter.getByRole('listitem').allTextContents()).toEqual([
    'by human 14',
    'by human and ai 1',
    'by ai 1',
    'placeholder 1',
  ]);
  await filter.getByRole('link', { name: 'by ai' }).click();
  await arrived(page, 'By AI');
  expect(await page.locator('.entries li > span:last-child > a:first-child').allTextContents()).toEqual([
    'Antennas and masts',
  ]);
  expect(await filter.locator('[aria-current]').textContent()).toBe('by ai');
  await page.goto(site.url('/tags/'));
  expect(await page.locator('a[href="/by/placeholder/"]').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('placeholders and their listing are noindex', async () => {
  expect(await robots('/post/empty/')).toBe(true);
  expect(await robots('/by/placeholder/')).toBe(true);
  expect(await robots('/post/two/')).toBe(false);
  expect(await robots('/by/ai/')).toBe(false);
  const markdown = await (await fetch(site.url('/post/empty.md'))).text();
  expect(markdown).toContain('by: placeholder');
});

test('a pinned post is first in its collection and on the home page, and listed once', async () => {
  const { page } = tab();
  const titles = async (path: string) => {
    await page.goto(site.url(path));
    return page.locator('.entries li > span:last-child > a:first-child').allTextContents();
  };
  const all: string[] = [];
  for (const path of ['/post/', '/post/page/2/', '/post/page/3/', '/post/page/4/']) all.push(...(await titles(path)));
  expect(all[0]).toBe('Read this first');
  expect(all.filter((title) => title === 'Read this first')).toHaveLength(1);
  expect(all).toHaveLength(16);
  expect((await titles('/'))[0]).toBe('Read this first');
  expect(await page.getByText('pinned', { exact: true }).count()).toBe(1);
  expect(await page.locator('.command', { hasText: 'head' }).textContent()).toContain('--pinned');
  await page.goto(site.url('/post/long-1/'));
  expect(await page.locator('.older').getAttribute('href')).toBe('/post/pinned/');
});

test('the page of a right-to-left post is mirrored, with left-to-right code and commands', async () => {
  const { page } = tab();
  await page.goto(site.url('/post/arabic/'));
  const root = page.locator('html');
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  const directions = await page.evaluate(() =>
    ['h1', '.command', '.prose p', '.prose pre', '.prose p code', '.status-bar'].map((selector) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element).direction;
    }),
  );
  expect(directions).toEqual(['rtl', 'ltr', 'rtl', 'ltr', 'ltr', 'rtl']);
  expect(await page.locator('.facts li').filter({ hasText: /\d/ }).nth(1).textContent()).toContain('كلم');
  await page.goto(site.url('/post/'));
  const link = page.getByRole('link', { name: 'كيف يعمل الهوائي' });
  expect([await link.getAttribute('lang'), await link.getAttribute('dir')]).toEqual(['ar', 'rtl']);
});

test.each([320, 1280])('the dates, sizes and titles of a listing are aligned in columns (%i px)', async (width) => {
  const { page } = await openTab({ viewport: { width, height: 800 } });
  await page.goto(site.url('/post/page/2/'));
  const edges = await page.locator('.entries li').evaluateAll(
    (items, narrow) =>
      items.map((item) => {
        const [day, size, title] = [...item.children].map((child) => child.getBoundingClientRect());
        return [day?.left, narrow ? size?.left : size?.right, title?.left, item.scrollWidth > item.clientWidth];
      }),
    width < 640,
  );
  expect(new Set(edges.map((edge) => JSON.stringify(edge))).size).toBe(1);
  const [day = 0, , title = 0] = edges[0] ?? [];
  expect(Number(title) > Number(day)).toBe(width > 640);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test.each(sampled(['dark', 'light'] as const))(
  'axe finds no violation on posts and listings with series, facts and marks (%s)',
  async (colorScheme) => {
    const { page } = await openTab({ colorScheme, viewport: { width: 390, height: 800 } });
    await page.addInitScript({ path: axePath });
    for (const path of sampled(['/post/two/', '/post/arabic/', '/post/long-4/', '/post/', '/by/ai/', '/tags/', '/'])) {
      await open(page, site.url(path));
      expect([path, ...(await violationsOn(page))]).toEqual([path]);
    }
  },
);
