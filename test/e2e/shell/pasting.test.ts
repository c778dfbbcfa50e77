/** Pastes into the prompt. */
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { isPaneFocused, output, pasteInto, prompt, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

test('runs pasted lines in turn after one confirmation, and keeps what was typed', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/about/'));
  // Into the prompt of the page, which passes its text to the pane.
  await prompt(page).focus();
  await pasteInto(page, 'visitor@catpost:~$ echo one\none\nvisitor@catpost:~$ echo \\\n> two\n');
  const lines = page.getByRole('group', { name: 'Pasted lines' });
  await lines.waitFor();
  expect(await lines.getByRole('listitem').allTextContents()).toEqual(['echo one', 'echo two']);
  expect(await page.locator('#announcer').textContent()).toContain('2 lines pasted');
  expect(await isPaneFocused(page)).toBe(true);
  await page.keyboard.type('echo typed');
  await page.keyboard.press('Enter');
  await waitForOutput(page, 'two');
  expect(await output(page).locator('> div').allTextContents()).toEqual([
    'visitor@fixture:~$ echo one',
    'one',
    'visitor@fixture:~$ echo two',
    'two',
  ]);
  expect(await prompt(page).inputValue()).toBe('echo typed');
  expect(await lines.count()).toBe(0);
  await pasteInto(page, 'echo three\r\necho four\r\n');
  await lines.waitFor();
  await page.keyboard.press('Escape');
  expect(await lines.count()).toBe(0);
  expect([await prompt(page).inputValue(), await isPaneFocused(page)]).toEqual(['echo typed', true]);
  await pasteInto(page, 'echo five\necho six');
  await lines.getByRole('button', { name: /^Run/ }).click();
  await waitForOutput(page, 'six');
  // A single pasted line with a line break is not run. After other text it is inserted.
  await pasteInto(page, '; echo\u00a0seven\n');
  await expect.poll(() => prompt(page).inputValue()).toBe('echo typed; echo seven');
  await prompt(page).fill('');
  await pasteInto(page, '$ echo eight\n', 'drop');
  await expect.poll(() => prompt(page).inputValue()).toBe('echo eight');
  expect(errors).toEqual([]);
});
