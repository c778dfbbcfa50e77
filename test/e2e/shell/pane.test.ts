/** Uses the pane of the shell. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { axePath, violationsOn } from '../axe.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, hydrated, open, openTab } from '../tab.ts';
import { isPaneFocused, output, pasteInto, prompt, runLine, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

test('/ opens the pane, a line prints to the log, and errors are alerts', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/'));
  await page.keyboard.press('/');
  await page.waitForSelector('.pane');
  expect(await isPaneFocused(page)).toBe(true);
  await page.keyboard.type('echo hi | head -1; cd nowhere');
  await page.keyboard.press('Enter');
  await waitForOutput(page, 'cd: nowhere: No such file or directory');
  expect(await output(page).locator('> div').allInnerTexts()).toEqual([
    expect.stringMatching(/:~\/post\$ echo hi \| head -1; cd nowhere$/),
    'hi',
    'cd: nowhere: No such file or directory',
  ]);
  expect(await output(page).getByRole('alert').count()).toBe(1);
  // The prompt of the page is gone.
  expect(await prompt(page).count()).toBe(1);
  expect(errors).toEqual([]);
});

test('Tab completes a word without trapping the focus, and Escape closes the pane and restores the focus', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/'));
  const link = page.getByRole('link', { name: 'Third' });
  await link.focus();
  await page.keyboard.press('/');
  await page.waitForSelector('.pane');
  await page.keyboard.type('ec');
  await page.keyboard.press('Tab');
  await expect.poll(() => prompt(page).inputValue()).toBe('echo ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await isPaneFocused(page)).toBe(false);
  await prompt(page).focus();
  await page.keyboard.press('Control+u');
  await page.keyboard.press('Tab');
  expect(await isPaneFocused(page)).toBe(false);
  await runLine(page, 'echo kept');
  await waitForOutput(page, 'kept');
  await page.keyboard.press('Escape');
  expect(await output(page).isVisible()).toBe(false);
  await link.focus();
  await page.keyboard.press('/');
  await waitForOutput(page, 'kept');
  await page.keyboard.press('Escape');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a navigation keeps the output and the focus of the pane, and changes the working directory', async () => {
  const { page, requests } = await openTab();
  await open(page, site.url('/post/'));
  await runLine(page, 'echo before');
  await waitForOutput(page, 'before');
  await page.waitForURL('**/post/?c=echo+before');
  const documents = requests.filter(({ url }) => /\/(?:\?.*)?$/.test(url)).length;
  await prompt(page).focus();
  await page.evaluate(() => document.querySelector<HTMLElement>('.windows a')?.click());
  await arrived(page, 'Fixture');
  expect(await isPaneFocused(page)).toBe(true);
  await runLine(page, 'echo after');
  await waitForOutput(page, 'after');
  expect(await output(page).locator('.echo').allInnerTexts()).toEqual([
    expect.stringMatching(/:~\/post\$ echo before$/),
    expect.stringMatching(/:~\$ echo after$/),
  ]);
  await page.waitForURL('**/?c=echo+after');
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/' && url.search === '');
  await page.goBack();
  await arrived(page, 'post');
  expect(new URL(page.url()).search).toBe('?c=echo+before');
  // Only the page of the link was fetched.
  expect(requests.filter(({ url }) => /\/(?:\?.*)?$/.test(url)).length).toBeLessThanOrEqual(documents + 1);
  expect(await output(page).locator('.echo').count()).toBe(2);
});

test('arrow keys and Ctrl-R find the lines of the history after a reload', async () => {
  const { page } = await openTab();
  await open(page, site.url('/about/'));
  await runLine(page, 'echo one');
  // Before the pane exists, the next line would be filled into the page's field, which the pane then hides.
  await waitForOutput(page, 'one');
  for (const text of ['cd /post', 'echo two']) await runLine(page, text);
  await waitForOutput(page, 'two');
  await page.goto(site.url('/haiku/'));
  await hydrated(page);
  await prompt(page).pressSequentially('echo');
  await page.waitForSelector('.pane');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await prompt(page).inputValue()).toBe('echo one');
  await page.keyboard.press('Control+u');
  await page.keyboard.press('Control+r');
  await page.locator('.pane-sign', { hasText: 'reverse-i-search' }).waitFor();
  await page.keyboard.type('cd');
  await page.keyboard.press('ArrowRight');
  expect(await prompt(page).inputValue()).toBe('cd /post');
});

test('tapping a command of the page runs it, and the pane does not cover the end of the page', async () => {
  const { page } = await openTab({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  await open(page, site.url('/post/'));
  await page.locator('main .command').first().tap();
  await page.locator('.echo', { hasText: /ls -lt post\// }).waitFor();
  // The output makes the pane taller.
  await page.locator('.echo + div').first().waitFor();
  await page.getByRole('button', { name: 'Pipe' }).tap();
  expect(await prompt(page).inputValue()).toBe('|');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const [end = 0, start = 0] = await page.evaluate(() =>
    ['.footer', '.pane'].map((part, index) => {
      const { top, bottom } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return index === 0 ? bottom : top;
    }),
  );
  expect(end).toBeLessThanOrEqual(start + 1);
  const boxes = await page
    .locator('.pane-keys button')
    .evaluateAll((buttons) => buttons.map((button) => Math.min(button.clientWidth + 1, button.clientHeight + 2)));
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
});

test('on a touch screen, the prompt answers to taps above and below it, and its field to those in it', async () => {
  const { page } = await openTab({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  await open(page, site.url('/about/'));
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  const { x, y, width, height } = (await page.locator('#root .prompt label').boundingBox()) ?? new DOMRect();
  const hit = (across: number, down: number) =>
    page.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.localName, [x + across, y + down]);
  expect(await Promise.all([hit(width / 2, -8), hit(width / 2, height + 8)])).toEqual(['label', 'label']);
  expect(await hit(width - 20, height / 2)).toBe('input');
  await page.touchscreen.tap(x + width / 2, y - 8);
  await page.waitForFunction(() => document.activeElement?.closest('.prompt') !== null);
});

test('print contains no prompt', async () => {
  const { page } = await openTab();
  await open(page, site.url('/about/'));
  await page.emulateMedia({ media: 'print' });
  expect(await prompt(page).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  await runLine(page, 'echo hi');
  await waitForOutput(page, 'hi');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.pane').isVisible()).toBe(false);
});

test.each(sampled(['dark', 'light'] as const))(
  'axe finds no violation in the open pane at 320 px (%s)',
  async (colorScheme) => {
    const { page } = await openTab({ colorScheme, viewport: { width: 320, height: 640 }, hasTouch: true });
    await page.addInitScript({ path: axePath });
    await open(page, site.url('/post/'));
    await runLine(page, 'echo hi; cd nowhere');
    await waitForOutput(page, 'cd: nowhere: No such file or directory');
    await prompt(page).fill('e');
    await prompt(page).press('Tab');
    await pasteInto(page, 'one\ntwo');
    await page.getByRole('group', { name: 'Pasted lines' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
  },
);
