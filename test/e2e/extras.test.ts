import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampled } from '../sampled.ts';
import { folderOf } from '../temporaryFolder.ts';
import { arrived, build, hydrated, open, servedSite } from './harness.ts';

const frame = '<iframe src="https://frames.example/embed" title="A film" width="560" height="315"></iframe>';

const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => `Paragraph ${n + 1}.`).join('\n\n');

const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${body}\n`;

const silence = Buffer.from(
  'RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\b\0data\0\0\0\0',
  'latin1',
);

const site = servedSite({
  'content/site.yaml': 'title: Fixture\nurl: https://example.org\nmedia: [frames.example]\nemoji: true',
  'content/post/note.md': post(
    'Note',
    `A note[^one], **bold**.\n\n${paragraphs(3)}\n\nAnother[^two].\n\n${paragraphs(60)}\n\n[^one]: The *first* note, with [a link](#far).\n[^two]: The second.\n\n## Far\n\nEnd.`,
  ),
  'content/post/frame.md': post('Frame', `Before.\n\n${frame}\n\nAfter.\n\n<audio src="silence.wav"></audio>`),
  'content/post/all.md': post(
    'All',
    [
      '> [!WARNING]\n> Careful.',
      'A formula $\\frac{a}{b}$ here.',
      '$$\nf(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6 + a_7 x^7 + a_8 x^8\n$$',
      'Term\n: Definition',
      '- [x] done\n- [ ] open',
      `| a | b |\n|---|--:|\n| ${'wide'.repeat(20)} | ${'wider'.repeat(20)} |`,
      '```mermaid\ngraph LR\n  A[A long name] -->|and an arrow| B[Another long name]\n```',
      frame,
      '<audio src="silence.wav" title="Silence"></audio>',
    ].join('\n\n'),
  ),
  'content/post/silence.wav': silence,
  'content/post/boxes.md': post(
    'Boxes',
    [
      paragraphs(60),
      '<details><summary>Outer</summary>',
      'Text[^in] of it.',
      '<details><summary>Inner</summary>',
      '<p id="inner">The innermost.</p>',
      '</details>',
      '</details>',
      paragraphs(60),
      'A needle in the hay.',
      paragraphs(60),
      '[^in]: A note in a box.',
    ].join('\n\n'),
  ),
});

const preview = '.footnote-preview';
const first = 'a[data-footnote-ref] >> nth=0';

async function asksOf(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://frames.example/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title><p>The film.' });
  });
  return asked;
}

test('a footnote opens when its number is pointed at, stays while the pointer is in it, and goes with it', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/note/'));
  await page.hover(first);
  await page.waitForSelector(preview);
  expect((await page.innerText(preview)).trim()).toBe('The first note, with a link.');
  expect(await page.getAttribute(first, 'aria-describedby')).toBe(await page.getAttribute(preview, 'id'));
  expect(await page.locator(`${preview} [id], ${preview} [data-footnote-backref]`).count()).toBe(0);
  await page.hover(preview);
  await page.hover(`${preview} em`);
  expect(await page.locator(preview).count()).toBe(1);
  await page.hover('h1');
  await page.waitForSelector(preview, { state: 'detached' });
  expect(await page.getAttribute(first, 'aria-describedby')).toBe('footnote-label');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a footnote opens for the keyboard, Escape closes it and the focus stays', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/note/'));
  await page.locator(first).evaluate((link) => link.focus());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.waitForSelector(preview);
  await page.keyboard.press('Escape');
  expect(await page.locator(preview).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-footnote-ref'))).toBe(true);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.querySelector('.footnote-preview')?.textContent?.includes('second'));
  await page.keyboard.press('Tab');
  await page.waitForSelector(preview, { state: 'detached' });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a footnote closes when its number is scrolled away, and a click follows it', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/note/'));
  await page.hover(first);
  await page.waitForSelector(preview);
  await page.evaluate(() => window.scrollTo(0, 2000));
  await page.waitForSelector(preview, { state: 'detached' });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.click(first);
  await page.waitForFunction(() => location.hash === '#user-content-fn-one');
  expect(await page.locator(preview).count()).toBe(0);
  await page.context().close();
});

test('a tap follows the number and opens nothing', async () => {
  const { page } = await site.tab({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
  await open(page, site.url('/post/note/'));
  await page.tap(first);
  await page.waitForFunction(() => location.hash === '#user-content-fn-one');
  expect(await page.locator(preview).count()).toBe(0);
  await page.context().close();
});

test('the preview lies within a narrow window', async () => {
  const { page } = await site.tab({ viewport: { width: 320, height: 568 } });
  await open(page, site.url('/post/note/'));
  await page.hover(first);
  const box = await page.locator(preview).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.context().close();
});

test('nothing is asked of another host before the reader asks, and then one thing', async () => {
  const { page, errors } = await site.tab();
  const asked = await asksOf(page);
  await open(page, site.url('/post/frame/'));
  await page.locator('.frame').scrollIntoViewIfNeeded();
  const before = await page.locator('.frame').boundingBox();
  expect(asked).toEqual([]);
  await page.click('[data-action=load-frame]');
  await page.frameLocator('iframe').getByText('The film.').waitFor();
  expect(asked).toEqual(['https://frames.example/embed']);
  expect(await page.locator('iframe').boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  expect(await page.locator('.frame').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a frame that was loaded waits again when the reader comes back to its page', async () => {
  const { page, errors } = await site.tab();
  const asked = await asksOf(page);
  await open(page, site.url('/post/frame/'));
  await page.click('[data-action=load-frame]');
  await page.waitForSelector('iframe');
  await page.click('.windows a');
  await page.waitForURL(site.url('/'));
  await page.goBack();
  await page.waitForSelector('[data-action=load-frame]');
  expect(asked).toHaveLength(1);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('without scripts a frame is a link, and no button that does nothing', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false });
  const asked = await asksOf(page);
  await page.goto(site.url('/post/frame/'));
  expect(await page.getByRole('link', { name: 'A film' }).getAttribute('href')).toBe('https://frames.example/embed');
  expect(await page.getByRole('button').count()).toBe(0);
  expect(asked).toEqual([]);
  await page.context().close();
});

test('a file that only a player names is published', async () => {
  const { page } = await site.tab();
  const response = await page.request.get(site.url('/post/silence.wav'));
  expect(await response.body()).toEqual(silence);
  await page.context().close();
});

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test.each(
  sampled([
    ['dark', 320],
    ['light', 1280],
  ] as const),
)('axe finds nothing in what a post can hold, %s at %i px, and only boxes scroll', async (colorScheme, width) => {
  const { page, errors } = await site.tab({ colorScheme, viewport: { width, height: 800 } });
  await page.addInitScript({ path: axePath });
  for (const path of ['/post/all/', '/post/note/']) {
    await page.goto(site.url(path));
    await hydrated(page);
    if (path === '/post/note/') await page.hover(first).then(() => page.waitForSelector(preview));
    const violations = await page.evaluate(async () => {
      const { violations: found } = await window.axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))].join(' '));
    });
    expect([path, ...violations]).toEqual([path]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

test('what is on a host that is not listed, missing, or has no title is a problem with its place', async () => {
  const folder = await folderOf({
    'content/site.yaml': 'title: Fixture\nurl: https://example.org\nmedia: [frames.example]',
    'content/post/a.md': post(
      'A',
      '<iframe src="https://other.example/" title="t"></iframe>\n\n<video src="gone.mp4"></video>\n\n![x](https://other.example/x.png)\n\n<iframe src="https://frames.example/"></iframe>',
    ),
  });
  const report = await build(folder).catch((error: Error) => error.message);
  for (const problem of [
    'a.md:6:1 .*outside-media',
    'a.md:8:1 .*missing-media',
    'a.md:10:1 .*outside-image',
    'a.md:12:1 .*frame-title',
  ])
    expect(report).toMatch(new RegExp(problem));
  expect(report.match(/add other\.example to media:/g)).toHaveLength(2);
});

/** Clicks a link to `href` that is put at the top of the page. */
async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    link.id = 'followed';
    link.append('followed');
    document.getElementById('followed')?.remove();
    document.querySelector('main')?.prepend(link);
  }, href);
  await page.locator('#followed').click();
}

/** Whether the element is within the window. */
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

test('a link to a place in closed boxes opens them, from wherever it comes', async () => {
  const { page, errors } = await site.tab();
  const inner = '#user-content-inner';
  await open(page, site.url('/post/note/'));
  await follow(page, `/post/boxes/${inner}`);
  await arrived(page, 'Boxes');
  await isSeen(page, inner);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('user-content-inner');
  await page.goBack();
  await arrived(page, 'Note');
  await page.goForward();
  await arrived(page, 'Boxes');
  await isSeen(page, inner);
  // On the same page: another place, and the one that the address names already.
  await closeBoxes(page);
  const length = await page.evaluate(() => history.length);
  await follow(page, inner);
  await isSeen(page, inner);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await closeBoxes(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-footnote-backref]')?.click());
  await isSeen(page, '#user-content-fnref-in');
  expect(await page.locator('details[open]').count()).toBe(1);
  // From outside.
  await page.goto('about:blank');
  await open(page, site.url(`/post/boxes/${inner}`));
  await isSeen(page, inner);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('where the browser does not open boxes by itself, the place is shown all the same', async () => {
  const { page } = await site.tab();
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
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/main-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url('/post/boxes/#user-content-inner'));
  await page.waitForSelector('html[data-closed]');
  expect(await page.locator('details[open]').count()).toBe(0);
  release();
  await isSeen(page, '#user-content-inner');
  await page.context().close();
});

test("a link to words on a page is the browser's own, and lands on them", async () => {
  const { page, errors } = await site.tab();
  const needle = '#:~:text=needle%20in%20the';
  const isFound = () =>
    page.waitForFunction(() => {
      const text = [...document.querySelectorAll('main p')].find((part) => part.textContent?.includes('needle'));
      const { top = -1 } = text?.getBoundingClientRect() ?? {};
      return top > 0 && top < innerHeight;
    });
  await open(page, site.url('/post/note/'));
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
  await follow(page, `/post/boxes/${needle}`);
  await page.waitForURL('**/post/boxes/**');
  await hydrated(page);
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  await isFound();
  expect(await page.locator('html[data-mark]').count()).toBe(0);
  // On the page itself, and back to where the reader was.
  await page.evaluate(() => window.scrollTo(0, 40));
  await follow(page, needle);
  await isFound();
  await page.goBack();
  await page.waitForFunction(() => window.scrollY < 100);
  await page.goForward();
  await isFound();
  // From outside.
  await page.goto('about:blank');
  await open(page, site.url(`/post/boxes/${needle}`));
  await isFound();
  expect(errors).toEqual([]);
  await page.context().close();
});
