/** Searches that begin while the reader types. */
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { searchedSite } from './sites.ts';

const site = servedSite(searchedSite);

test('words that stay in the prompt are searched for, so that Enter loads no file of the index', async () => {
  const { page, requests, errors } = await openTab();
  await open(page, site.url('/'));
  const indexFiles = () => requests.filter(({ url }) => /\/pagefind\/(?:index|fragment)\//.test(url));
  await page.keyboard.press('/');
  await page.keyboard.type('ls');
  await page.keyboard.press('Enter');
  await page.locator('[role=log] .echo').filter({ hasText: 'ls' }).waitFor();
  expect(requests.filter(({ url }) => url.includes('/pagefind/'))).toEqual([]);

  await page.keyboard.type('socket');
  await expect.poll(() => indexFiles().filter(({ url }) => url.includes('/fragment/')).length).toBeGreaterThan(1);
  const loaded = indexFiles().length;
  await page.keyboard.press('Enter');
  await page.locator('[role=log] a').filter({ hasText: 'post/sockets.md' }).first().waitFor();
  expect(indexFiles()).toHaveLength(loaded);
  expect(errors).toEqual([]);
});
