/** Types into the prompt before the shell has loaded. */
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { holdRequests, hydrated, open, openTab } from '../tab.ts';
import { isPaneFocused, output, prompt, runLine, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

test('without scripts Enter searches for what was typed', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/'));
  await prompt(page).fill('two words');
  await prompt(page).press('Enter');
  await page.waitForURL('**/search/?q=two+words');
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
    'visitor@catpost:~$ echo one',
    'one',
    'visitor@catpost:~$ echo two',
    'two',
  ]);
  expect(errors).toEqual([]);
});
