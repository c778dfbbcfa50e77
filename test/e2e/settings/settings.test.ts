/** Changes settings in the dialog. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { arrived, hydrated, open, openTab } from '../tab.ts';
import { chosenSettings, colourOf, openDialog, settingsSite } from './settingsPage.ts';

const site = servedSite(settingsSite);

test('applies a choice at once, and keeps it over a client navigation and a reload', async () => {
  const { page, errors } = await openTab({ colorScheme: 'dark' });
  await open(page, site.url('/post/first/'));
  expect(await colourOf(page)).toBe('#0d130f');
  await openDialog(page);
  await page.getByRole('group', { name: 'theme' }).getByLabel('light').check();
  await page.getByRole('group', { name: 'text size' }).getByLabel('large').check();
  expect(await colourOf(page)).toBe('#faf7ee');
  expect(await chosenSettings(page)).toEqual({ theme: 'paper', size: 'large' });
  await page.getByRole('button', { name: 'close' }).click();
  await page.click('a[href="/post/second/"]');
  await arrived(page, 'Second');
  expect(await chosenSettings(page)).toMatchObject({ theme: 'paper', size: 'large' });
  await page.reload();
  await hydrated(page);
  expect(await colourOf(page)).toBe('#faf7ee');
  await openDialog(page);
  await page.getByRole('button', { name: 'reset' }).click();
  expect(await colourOf(page)).toBe('#0d130f');
  expect(await page.getByRole('group', { name: 'theme' }).getByLabel('system').isChecked()).toBe(true);
  expect(errors).toEqual([]);
});

test('the keyboard opens the dialog, changes settings and closes it, and the focus returns', async () => {
  const { page, errors } = await openTab({ colorScheme: 'dark' });
  await open(page, site.url('/'));
  await page.focus('[data-action=settings]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLInputElement ? `${element.name}=${element.value}` : (element?.textContent ?? '');
    });
  expect(await focused()).toBe('theme=auto');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('theme=paper');
  expect(await colourOf(page)).toBe('#faf7ee');
  const stops: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused());
  }
  const defaults = ['size=normal', 'measure=normal', 'face=mono', 'keys=on', 'resume=on', 'news=on'];
  expect(stops).toEqual([...defaults, 'reset', 'close']);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await focused()).toBe('set');
  expect(await colourOf(page)).toBe('#faf7ee');
  expect(errors).toEqual([]);
});

test('a setting that is changed in one tab is applied in the others, open dialogs included', async () => {
  const { page, errors } = await openTab({ colorScheme: 'dark' });
  await open(page, site.url('/post/first/'));
  const other = await page.context().newPage();
  await open(other, site.url('/'));
  const theme = (on: Page, label: string) => on.getByRole('group', { name: 'theme' }).getByLabel(label);
  await openDialog(page);
  await openDialog(other);
  for (const [label, paper] of [
    ['light', '#faf7ee'],
    ['monochrome', '#123'],
    ['system', '#0d130f'],
  ] as const) {
    await theme(other, label).check();
    await expect.poll(() => colourOf(page)).toBe(paper);
    expect(await theme(page, label).isChecked()).toBe(true);
  }
  await other.getByRole('button', { name: 'close' }).click();
  // The list of keys has a switch for the same setting as the settings dialog.
  await other.click('[data-action=keys-help]');
  await page.getByRole('group', { name: 'single-letter keys' }).getByLabel('off').check();
  await expect.poll(() => other.locator('dialog input').isChecked()).toBe(false);
  await theme(page, 'light').check();
  // Ignores the settings of another blog of the origin.
  await other.evaluate(() => localStorage.setItem('catpost /blog/ setting theme', 'amber'));
  await expect.poll(() => colourOf(other)).toBe('#faf7ee');
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => colourOf(page)).toBe('#0d130f');
  expect(await page.getByRole('group', { name: 'single-letter keys' }).getByLabel('on').isChecked()).toBe(true);
  expect(errors).toEqual([]);
});

test('text size, line length and font change only the text', async () => {
  const { page } = await openTab({ viewport: { width: 1280, height: 800 } });
  await open(page, site.url('/post/second/'));
  const look = () =>
    page.evaluate(() => {
      const style = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        return getComputedStyle(element);
      };
      return {
        size: style('.prose p').fontSize,
        width: document.querySelector('.main')?.clientWidth ?? 0,
        prose: style('.prose p').fontFamily,
        heading: style('.prose h2').fontFamily,
      };
    });
  const before = await look();
  expect(before).toMatchObject({ size: '17px', prose: before.heading });
  await openDialog(page);
  await page.getByRole('group', { name: 'text size' }).getByLabel('huge').check();
  await page.getByRole('group', { name: 'typeface' }).getByLabel('serif').check();
  const after = await look();
  expect(after).toMatchObject({ size: '22px', heading: before.heading });
  expect(after.prose).toMatch(/georgia/i);
  await page.getByRole('group', { name: 'line length' }).getByLabel('narrow').check();
  expect((await look()).width).toBeLessThan(after.width);
});

test('without scripts there is no settings button', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/'));
  expect(await page.locator('[data-action=settings]').isVisible()).toBe(false);
});
