/** Reads and copies code blocks. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { axePath, violationsOn } from '../axe.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';

const body = [
  'See <kbd>x</kbd>.',
  '```console\n$ echo one \\\n    two\none two\n# a comment\n$ pwd\n/home\n```',
  '```ts title="a.ts" {2} showLineNumbers\nconst a = 1;\n\n  const long = "a line that is much longer than a phone is wide, so that it has to scroll";\n```',
  '```js\nold(); // [!code --]\nnow(); // [!code ++]\n\nend();\n```',
].join('\n\n');

const site = servedSite({
  'content/site.yaml': 'title: Fixture\nurl: https://example.org',
  'content/post/code.md': `---\ntitle: Code\ndate: 2026-01-01\n---\n\n${body}\n`,
});

const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };

test('the button copies only the commands of a session, and other code without line numbers or removed lines', async () => {
  const { page, errors } = await openTab(permissions);
  await open(page, site.url('/post/code/'));
  const copies: string[] = [];
  for (const button of await page.locator('[data-action=copy-code]').all()) {
    const element = await button.elementHandle();
    // The button says so for a moment only.
    await Promise.all([page.waitForFunction((node) => node?.textContent === 'copied', element), button.click()]);
    copies.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(copies).toEqual([
    'echo one \\\n    two\npwd',
    'const a = 1;\n\n  const long = "a line that is much longer than a phone is wide, so that it has to scroll";',
    'now();\n\nend();',
  ]);
  expect(await page.locator('#announcer').textContent()).toBe('copied');
  expect(errors).toEqual([]);
});

test('a selection of code has line breaks but no line numbers', async () => {
  const { page } = await openTab(permissions);
  await open(page, site.url('/post/code/'));
  await page.locator('pre.numbers code').evaluate((code) => getSelection()?.selectAllChildren(code));
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'const a = 1;\n\n  const long = "a line that is much longer than a phone is wide, so that it has to scroll";',
  );
});

test('the copy script loads on first use, and the button works by keyboard', async () => {
  const { page, requests } = await openTab(permissions);
  await open(page, site.url('/post/code/'));
  const scripts = () => requests.filter(({ url }) => url.includes('/assets/copyCode-')).length;
  expect(scripts()).toBe(0);
  const button = page.locator('[data-action=copy-code]').first();
  const reached = () => button.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 20 && !(await reached()); step += 1) await page.keyboard.press('Tab');
  expect(await reached()).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.code button', { hasText: 'copied' }).waitFor();
  expect(scripts()).toBe(1);
  // The scrollable code box is the next stop.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Shell Session code');
});

test('selects the code and shows a notice if the browser denies copying', async () => {
  const { page } = await openTab();
  await page.addInitScript(() => {
    const denied = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: denied, writeText: denied });
  });
  await open(page, site.url('/post/code/'));
  await page.locator('[data-action=copy-code]').last().click();
  await page.locator('#notice[role=alert]').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('old();\nnow();\n\nend();');
});

test('without scripts the code is complete and has no button', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/code/'));
  expect(await page.locator('[data-action=copy-code]').first().isVisible()).toBe(false);
  expect(await page.locator('pre').first().innerText()).toContain('echo one');
});

test('long lines scroll in their box, buttons are at least 24 px wide and high, and copying moves nothing', async () => {
  const { page, errors } = await openTab({ viewport: { width: 320, height: 700 }, ...permissions });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) console.error(`shift: ${JSON.stringify(entry)}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, site.url('/post/code/'));
  const pre = page.locator('pre.numbers');
  expect(await pre.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const button = page.locator('[data-action=copy-code]').first();
  const before = await button.boundingBox();
  expect(before?.height).toBeGreaterThanOrEqual(24);
  expect(before?.width).toBeGreaterThanOrEqual(24);
  await button.click();
  await page.locator('.code button', { hasText: 'copied' }).waitFor();
  expect(await button.boundingBox()).toEqual(before);
  expect(errors).toEqual([]);
});

test('the status bar covers the title bar of a code block', async () => {
  const { page } = await openTab({ viewport: { width: 320, height: 300 } });
  await open(page, site.url('/post/code/'));
  const covered = await page
    .locator('[data-action=copy-code]')
    .first()
    .evaluate((button) => {
      const bar = document.querySelector('.status-bar')?.getBoundingClientRect();
      const { left, top } = button.getBoundingClientRect();
      window.scrollBy({ top: top - (bar?.top ?? 0) - 4, behavior: 'instant' });
      return document.elementFromPoint(left + 8, (bar?.top ?? 0) + 8)?.closest('.status-bar') !== null;
    });
  expect(covered).toBe(true);
});

test('marks lines without colours too, and wraps long lines in print', async () => {
  const { page } = await openTab({ forcedColors: 'active', viewport: { width: 320, height: 700 } });
  await open(page, site.url('/post/code/'));
  const sign = (name: string) =>
    page.locator(`.lines ${name}`).evaluate((line) => getComputedStyle(line, '::before').content);
  expect([await sign('ins'), await sign('del')]).toEqual(['"+ "', '"- "']);
  const border = page.locator('.lines mark').evaluate((line) => getComputedStyle(line).borderInlineStartWidth);
  expect(await border).toBe('3px');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('pre.numbers').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  expect(await page.locator('[data-action=copy-code]').first().isVisible()).toBe(false);
});

test.each(sampled(['dark', 'light'] as const))('axe finds no violation on a page of code (%s)', async (colorScheme) => {
  const { page } = await openTab({ colorScheme, viewport: { width: 320, height: 700 } });
  await page.addInitScript({ path: axePath });
  await open(page, site.url('/post/code/'));
  expect(await violationsOn(page)).toEqual([]);
});
