/** Reads with single-letter keys. */
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { arrived, holdRequests, hydrated, open, openTab } from '../tab.ts';
import { focusedText, readingSite, scrollToSection, scrollY } from './longPost.ts';

const site = servedSite(readingSite);
const long = () => site.url('/post/long/');

test('j and k go to the next and previous section, g g and G to the ends of a post', async () => {
  const { page } = await openTab();
  await open(page, long());
  await page.keyboard.press('j');
  expect(await focusedText(page)).toBe('Part 1');
  await page.keyboard.press('j');
  expect(await focusedText(page)).toBe('Part 2');
  const { top } = await page.locator('#part-2 h2').evaluate((heading) => heading.getBoundingClientRect());
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(100);
  await page.keyboard.press('k');
  expect(await focusedText(page)).toBe('Part 1');
  // Starts from the scroll position, not from the focus.
  await scrollToSection(page, 'part-7');
  await page.keyboard.press('j');
  expect(await focusedText(page)).toBe('Part 8');
  await page.keyboard.press('G');
  await page.waitForSelector('.progress[data-progress=END]');
  await page.keyboard.press('g');
  expect(await scrollY(page)).toBeGreaterThan(0);
  await page.keyboard.press('g');
  expect(await scrollY(page)).toBe(0);
});

test('j and k go through the entries of a listing, n and p through its pages and the posts, digits to the collections', async () => {
  const { page, errors } = await openTab({ viewport: { width: 800, height: 300 } });
  await open(page, site.url('/post/'));
  const links = page.locator('.entries a');
  for (const index of [0, 1, 2]) {
    await page.keyboard.press('j');
    expect(await links.nth(index).evaluate((link) => link === document.activeElement)).toBe(true);
    const { bottom } = await links.nth(index).evaluate((link) => link.getBoundingClientRect());
    expect(bottom).toBeLessThan(260);
  }
  await page.keyboard.press('k');
  expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('p');
  await page.waitForURL(site.url('/post/page/2/'));
  // The address changes before the page does.
  await page.locator('.pager [rel=prev]').waitFor();
  await page.keyboard.press('n');
  await page.waitForURL(site.url('/post/'));
  await page.locator('.entries a[href="/post/long/"]').click();
  await arrived(page, 'Long');
  await page.keyboard.press('n');
  await arrived(page, 'Short');
  await page.keyboard.press('p');
  await arrived(page, 'Long');
  await page.keyboard.press('2');
  await page.waitForURL(site.url('/haiku/'));
  expect(errors).toEqual([]);
});

test('keys do nothing in a field, with a modifier, or when they are switched off', async () => {
  const { page } = await openTab();
  await open(page, long());
  await page.evaluate(() => {
    for (const name of ['input', 'textarea', 'select', 'div']) {
      const field = document.createElement(name);
      if (name === 'div') field.contentEditable = 'true';
      field.classList.add('field');
      document.querySelector('main')?.append(field);
    }
  });
  for (const field of await page.locator('.field').all()) {
    await field.focus();
    for (const key of ['j', 'n', '0', '?']) await page.keyboard.press(key);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+j');
  expect(page.url()).toBe(long());
  expect(await page.locator('dialog').count()).toBe(0);

  await page.locator('.keys-button').click();
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('n');
  await page.getByRole('checkbox').click();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('keys-button');
  for (const key of ['j', '0', '?']) await page.keyboard.press(key);
  expect(page.url()).toBe(long());
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('keys-button');
  // The setting is kept, and the button switches the keys on again.
  await page.reload();
  await hydrated(page);
  await page.locator('.keys-button').click();
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
});

test('keys are text in the fields of shadow roots and custom elements, and in editable text', async () => {
  const { page, errors } = await openTab();
  await open(page, long());
  await page.evaluate(() => {
    const inShadow = (mode: 'open' | 'closed', host: HTMLElement) => {
      document.querySelector('main')?.prepend(host);
      const field = document.createElement('input');
      host.attachShadow({ mode }).append(field);
      return field;
    };
    const editable = document.createElement('div');
    editable.contentEditable = 'plaintext-only';
    document.querySelector('main')?.prepend(editable);
    Object.assign(window, {
      fields: [
        inShadow('open', document.createElement('div')),
        inShadow('closed', document.createElement('div')),
        inShadow('closed', document.createElement('comment-box')),
        editable,
      ],
    });
  });
  const text = 'gg?j/n0pk';
  for (const index of [0, 1, 2, 3]) {
    await page.evaluate((at) => Reflect.get(window, 'fields')[at].focus(), index);
    await page.keyboard.type(text);
    await page.keyboard.press('Control+k');
  }
  const typed = await page.evaluate(() =>
    Reflect.get(window, 'fields').map((field: HTMLElement) => Reflect.get(field, 'value') ?? field.textContent),
  );
  expect(typed).toEqual([text, text, text, text]);
  expect(page.url()).toBe(long());
  expect(await page.locator('dialog, .pane').count()).toBe(0);
  await page.evaluate(() => Reflect.get(window, 'fields')[3].blur());
  await page.keyboard.press('Control+k');
  await page.waitForSelector('.pane input:focus');
  expect(errors).toEqual([]);
});

test.each([
  ['the main script', '**/assets/main-*.js'],
  ['the script of the keys', '**/assets/keys-*.js'],
])('runs a key that was pressed before %s has loaded', async (_, script) => {
  const { page, errors } = await openTab();
  const asked = page.waitForRequest(script);
  const release = await holdRequests(page, script);
  await page.goto(long());
  await asked;
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  expect(await page.locator('dialog').count()).toBe(0);
  release();
  await page.waitForSelector('dialog[open].keys-help');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => /^H[12]$/.test(document.activeElement?.tagName ?? ''));
  expect(errors).toEqual([]);
});
