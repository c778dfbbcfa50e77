/** Opens dialogs while scripts load and pages change. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, holdRequests, open, openTab } from '../tab.ts';
import { settingsSite } from './settingsPage.ts';

const site = servedSite(settingsSite);

test('opens a dialog whose button was pressed before the main script has loaded', async () => {
  const { page } = await openTab();
  const release = await holdRequests(page, '**/assets/main-*.js');
  await page.goto(site.url('/post/first/'));
  await page.click('[data-action=settings]');
  release();
  await page.waitForSelector('dialog[open].settings');
});

describe('a dialog closes when the page changes, and the focus moves to the new page', () => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'going back': (page) => page.goBack(),
    'a link': (page) => page.evaluate(() => document.querySelector<HTMLElement>('.windows a[href="/about/"]')?.click()),
    'the prompt': (page) =>
      page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#root .prompt input');
        if (field) field.value = 'cat ~/post/third.md';
        document.querySelector<HTMLFormElement>('#root .prompt')?.requestSubmit();
      }),
  };
  // In this order, the sampled cases have each dialog and each way once.
  const cases = [
    ['settings', 'going back'],
    ['settings', 'a link'],
    ['settings', 'the prompt'],
    ['keys-help', 'a link'],
    ['keys-help', 'the prompt'],
    ['keys-help', 'going back'],
    ['save', 'the prompt'],
    ['save', 'going back'],
    ['save', 'a link'],
  ] as const;
  test.each(sampled(cases))('%s, by %s', async (name, way) => {
    const { page, errors } = await openTab();
    await open(page, site.url('/post/first/'));
    await page.click('a[href="/post/second/"]');
    await arrived(page, 'Second');
    await page.locator(`[data-action=${name}]`).first().click();
    await page.waitForSelector('dialog[open]');
    await ways[way]?.(page);
    const heading = { 'going back': 'First “post”', 'a link': 'About this', 'the prompt': 'Third' }[way] ?? '';
    await arrived(page, heading);
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('h1'));
    expect(errors).toEqual([]);
  });

  test('does not open a dialog whose script arrives after the page has changed', async () => {
    const { page, errors } = await openTab();
    await open(page, site.url('/post/first/'));
    const release = await holdRequests(page, '**/assets/saveDialog-*.js');
    await page.locator('[data-action=save]').first().click();
    await page.locator('.windows a[href="/about/"]').click();
    await arrived(page, 'About this');
    const loaded = page.waitForResponse('**/assets/saveDialog-*.js');
    release();
    await (await loaded).finished();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.locator('dialog').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
