/** Types into the prompt before the shell has loaded. */
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { holdRequests, hydrated, open, openTab } from '../tab.ts';
import { isPaneFocused, output, prompt, runLine, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

test('without scripts Enter searches for what was typed, and the bar links to the search', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/'));
  await page.getByRole('link', { name: 'Search' }).click();
  await page.waitForURL('**/search/');
  await prompt(page).fill('two words');
  await prompt(page).press('Enter');
  await page.waitForURL('**/search/?q=two+words');
});

test('the link to the search opens the prompt, and leads to the search page until that works', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/'));
  const link = page.getByRole('link', { name: 'Search' });
  await link.click();
  await page.waitForSelector('.pane');
  await page.waitForFunction(() => document.activeElement?.matches('.pane input'));
  expect(page.url()).toBe(site.url('/post/'));
  await page.keyboard.press('Escape');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.route('**/assets/interaction-*.js', () => {});
  await page.reload();
  await hydrated(page);
  await link.click();
  await page.waitForURL('**/search/');
  expect(errors).toEqual([]);
});

test('keeps and runs what is typed before the scripts have loaded', async () => {
  const { page, errors } = await openTab();
  const go = await holdRequests(page, '**/main-*.js');
  await page.goto(site.url('/post/'));
  await prompt(page).pressSequentially('echo early');
  go();
  await hydrated(page);
  await page.waitForSelector('.pane');
  expect(await prompt(page).inputValue()).toBe('echo early');
  expect(await isPaneFocused(page)).toBe(true);
  await page.keyboard.press('Enter');
  await waitForOutput(page, 'early');
  expect(errors).toEqual([]);
});

test('runs all lines that are entered before the shell has loaded, in their order', async () => {
  const { page, errors } = await openTab();
  const release = await holdRequests(page, '**/assets/shell-*.js');
  await open(page, site.url('/about/'));
  await runLine(page, 'echo one');
  await runLine(page, 'echo two');
  expect(await page.locator('.pane').count()).toBe(0);
  release();
  await waitForOutput(page, 'two');
  expect(await output(page).locator('> div').allTextContents()).toEqual([
    'visitor@fixture:~$ echo one',
    'one',
    'visitor@fixture:~$ echo two',
    'two',
  ]);
  expect(errors).toEqual([]);
});
