/** Searches that begin while the reader types. */
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';

const site = servedSite({
  'content/site.yaml': 'title: Early\n',
  'content/post/mast.md': '---\ntitle: Mast\ndate: 2026-01-02\n---\n\nThe antenna hung from a mast.\n',
  'content/post/rain.md': '---\ntitle: Rain\ndate: 2026-01-01\n---\n\nIt rained on the antenna.\n',
  'content/post/wind.md': '---\ntitle: Wind\ndate: 2025-01-01\n---\n\nThe wind took the mast.\n',
});

test('words that stay in the prompt are searched for, so that Enter loads no file of the index', async () => {
  const { page, requests, errors } = await openTab();
  await open(page, site.url('/'));
  const indexFiles = (folder: string) => requests.filter(({ url }) => url.includes(`/pagefind/${folder}`));
  await page.keyboard.press('/');
  await page.keyboard.type('ls');
  await page.keyboard.press('Enter');
  await page.locator('[role=log] .echo').filter({ hasText: 'ls' }).waitFor();
  expect(indexFiles('')).toEqual([]);

  await page.keyboard.type('antenna');
  await expect.poll(() => indexFiles('fragment/').length).toBe(2);
  const loaded = indexFiles('').length;
  await page.keyboard.press('Enter');
  await page.locator('[role=log] a').filter({ hasText: 'post/rain.md' }).waitFor();
  expect(indexFiles('')).toHaveLength(loaded);
  expect(errors).toEqual([]);
});

test('a worker that could not be loaded while the reader typed is started again', async () => {
  const { page } = await openTab();
  await open(page, site.url('/'));
  const script = /\/assets\/searchWorker-/;
  await page.route(script, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => script.test(request.url()));
  await page.keyboard.press('/');
  await page.keyboard.type('lantern');
  await failed;
  await page.unroute(script);
  await page.getByRole('textbox', { name: 'Command' }).fill('antenna');
  await page.keyboard.press('Enter');
  await page.locator('[role=log] a').filter({ hasText: 'post/rain.md' }).waitFor();
});
