/** A home page with a portrait and cards, which lead to grids of pictures at permalinks. */
import { expect, test } from 'vitest';
import { photo } from '../../images/pictures.ts';
import type { Files } from '../../temporaryFolder.ts';
import { axePath, violationsOn } from '../axe.ts';
import { servedSite } from '../servedSite.ts';
import { hydrated, open, openTab } from '../tab.ts';

const jpeg = await photo(480, 320).jpeg().toBuffer();

const post = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-05\ncover: { src: cover.jpg, alt: "${title} from the pier" }\n---\n\n` +
  '![One](one.jpg)\n\n![Two](cover.jpg)\n';

const files: Files = {
  'content/site.yaml': [
    'title: Low light',
    'url: https://example.org',
    'list: cards',
    'home: { portrait: { src: me.jpg, alt: Ada }, links: [{ label: Code, url: "https://code.example/ada" }] }',
    'collections: { series: { layout: photos, permalink: /:year/:slug/ } }',
  ].join('\n'),
  'content/me.jpg': jpeg,
  'content/series/index.md': '# Series\n\nThe [newest](tram/index.md) first.\n',
  ...Object.fromEntries(
    ['harbour', 'tram'].flatMap((name) => [
      [`content/series/${name}/index.md`, post(name)],
      [`content/series/${name}/cover.jpg`, jpeg],
      [`content/series/${name}/one.jpg`, jpeg],
    ]),
  ),
};

const site = servedSite(files);

test('nothing moves, a card leads to its post without a reload, and a picture of the grid opens', async () => {
  const { page, errors, requests } = await openTab({ viewport: { width: 390, height: 800 } });
  await page.addInitScript({ path: axePath });
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, 'shifts').push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, site.url('/'));
  await hydrated(page);
  await page.locator('.cards img').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'tram' }).click();
  await page.waitForURL('**/2026/tram/');
  const pictures = page.locator('.photos [data-action=zoom]');
  await pictures.first().waitFor();
  const tops = await pictures.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await pictures.first().click();
  await page.getByRole('dialog', { name: 'One' }).waitFor();
  await page.keyboard.press('Escape');
  expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);

  await page.locator('.windows a', { hasText: 'series' }).click();
  await page.getByRole('heading', { name: 'Series' }).waitFor();
  await page.locator('.prose a').click();
  await page.waitForURL('**/2026/tram/');
  expect(errors).toEqual([]);
});
