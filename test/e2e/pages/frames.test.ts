/** Shows frames and players of other hosts only after a click. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { axePath, violationsOn } from '../axe.ts';
import { build } from '../command.ts';
import { servedSite } from '../servedSite.ts';
import { hydrated, open, openTab } from '../tab.ts';
import { extras, firstFootnote, post, preview, silence } from './extras.ts';

const site = servedSite(extras);

test('requests nothing from another host before a click, and then only the frame', async () => {
  const { page, errors } = await openTab();
  const asked = await asksOf(page);
  await open(page, site.url('/post/frame/'));
  // Scrolls as the click does.
  await page.hover('[data-action=load-frame]');
  const before = await page.locator('.frame').boundingBox();
  expect(asked).toEqual([]);
  await page.click('[data-action=load-frame]');
  await page.frameLocator('iframe').getByText('The film.').waitFor();
  expect(asked).toEqual(['https://frames.example/embed']);
  expect(await page.locator('iframe').boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  expect(await page.locator('.frame').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a loaded frame waits for a click again when the reader returns to its page', async () => {
  const { page, errors } = await openTab();
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
});

test('without scripts a frame is a link without a button', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  const asked = await asksOf(page);
  await page.goto(site.url('/post/frame/'));
  expect(await page.getByRole('link', { name: 'A film' }).getAttribute('href')).toBe('https://frames.example/embed');
  expect(await page.getByRole('button').count()).toBe(0);
  expect(asked).toEqual([]);
});

test('publishes a file that only an audio player names', async () => {
  const { page } = await openTab();
  const response = await page.request.get(site.url('/post/silence.wav'));
  expect(await response.body()).toEqual(silence);
});

test('reports media of unlisted hosts, missing files and frames without a title, with file and line', async () => {
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

test.each(
  sampled([
    ['dark', 320],
    ['light', 1280],
  ] as const),
)(
  'axe finds no violation in alerts, formulas, diagrams, frames and footnotes, and the page does not scroll sideways (%s, %i px)',
  async (colorScheme, width) => {
    const { page, errors } = await openTab({ colorScheme, viewport: { width, height: 800 } });
    await page.addInitScript({ path: axePath });
    for (const path of ['/post/all/', '/post/note/']) {
      await page.goto(site.url(path));
      await hydrated(page);
      if (path === '/post/note/') await page.hover(firstFootnote).then(() => page.waitForSelector(preview));
      expect([path, ...(await violationsOn(page))]).toEqual([path]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(errors).toEqual([]);
  },
);

async function asksOf(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://frames.example/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title><p>The film.' });
  });
  return asked;
}
