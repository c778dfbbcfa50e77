import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { sampled } from '../sampled.ts';
import { open, servedSite } from './harness.ts';

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

test('the button copies the commands of a session, and the text of other code without numbers or removed lines', async () => {
  const { page, errors } = await site.tab(permissions);
  await open(page, site.url('/post/code/'));
  const copies: string[] = [];
  for (const button of await page.locator('[data-action=copy-code]').all()) {
    await button.click();
    await page.waitForFunction((element) => element?.textContent === 'copied', await button.elementHandle());
    copies.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(copies).toEqual([
    'echo one \\\n    two\npwd',
    'const a = 1;\n\n  const long = "a line that is much longer than a phone is wide, so that it has to scroll";',
    'now();\n\nend();',
  ]);
  expect(await page.locator('#announcer').textContent()).toBe('copied');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('selected code has its line ends and no numbers', async () => {
  const { page } = await site.tab(permissions);
  await open(page, site.url('/post/code/'));
  await page.locator('pre.numbers code').evaluate((code) => getSelection()?.selectAllChildren(code));
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'const a = 1;\n\n  const long = "a line that is much longer than a phone is wide, so that it has to scroll";',
  );
  await page.context().close();
});

test('the script for copying loads when it is used, and the button works by keyboard', async () => {
  const { page, requests } = await site.tab(permissions);
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
  // The box that scrolls is next.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Shell Session code');
  await page.context().close();
});

test('where copying is denied the code is selected, and the reader is told', async () => {
  const { page } = await site.tab();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await open(page, site.url('/post/code/'));
  await page.locator('[data-action=copy-code]').last().click();
  await page.locator('#notice[role=alert]').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('old();\nnow();\n\nend();');
  await page.context().close();
});

test('without scripts there is no button, and all of the code', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/code/'));
  expect(await page.locator('[data-action=copy-code]').first().isVisible()).toBe(false);
  expect(await page.locator('pre').first().innerText()).toContain('echo one');
  await page.context().close();
});

test('long lines scroll in their box, buttons are large enough, and nothing moves', async () => {
  const { page, errors } = await site.tab({ viewport: { width: 320, height: 700 }, ...permissions });
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
  await page.context().close();
});

test('the title bar of a block is below the status bar', async () => {
  const { page } = await site.tab({ viewport: { width: 320, height: 300 } });
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
  await page.context().close();
});

test('marked lines are told apart without colours, and print wraps what the screen scrolls', async () => {
  const { page } = await site.tab({ forcedColors: 'active', viewport: { width: 320, height: 700 } });
  await open(page, site.url('/post/code/'));
  const sign = (name: string) =>
    page.locator(`.lines ${name}`).evaluate((line) => getComputedStyle(line, '::before').content);
  expect([await sign('ins'), await sign('del')]).toEqual(['"+ "', '"- "']);
  const border = page.locator('.lines mark').evaluate((line) => getComputedStyle(line).borderInlineStartWidth);
  expect(await border).toBe('3px');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('pre.numbers').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  expect(await page.locator('[data-action=copy-code]').first().isVisible()).toBe(false);
  await page.context().close();
});

test.each(sampled(['dark', 'light'] as const))('axe finds nothing in a page of code, %s', async (colorScheme) => {
  const { page } = await site.tab({ colorScheme, viewport: { width: 320, height: 700 } });
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await open(page, site.url('/post/code/'));
  const violations = await page.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await window.axe.run({ runOnly })).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  await page.context().close();
});
