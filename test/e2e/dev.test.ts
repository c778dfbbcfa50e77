import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../launch.ts';
import { fixtureSite } from './fixtureSite.ts';
import { arrived, folderOf, hydrated, openTab } from './harness.ts';

let browser: Browser;
let folder: string;
let server: ChildProcess;
let origin: string;
let output = '';
beforeAll(async () => {
  browser = await launch();
  folder = await folderOf(fixtureSite);
  const words = ['src/start.mjs', 'dev', '--content', join(folder, 'content'), '--now', '2026-06-01'];
  server = spawn(process.execPath, words, { env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' } });
  origin = await new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
  });
});
afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
});

const second = (text: string, title = 'title: Second') =>
  `---\n${title}\ndate: 2025-06-01\n---\n\n## Far section\n\n${`A line of it.\n\n`.repeat(80)}${text}\n`;

test('an edit of a post is on the screen without a reload, and the place is kept', async () => {
  const { page, errors } = await openTab(browser);
  await page.goto(`${origin}/post/second/`);
  await hydrated(page);
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-mark', '');
    window.scrollTo(0, 600);
  });
  await writeFile(join(folder, 'content/post/second.md'), second('A new end.'));
  await page.waitForFunction(() => document.querySelector('.prose')?.textContent?.includes('A new end.'));
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-mark'))).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(600);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a content problem shows in the page and in the terminal, and goes when it is mended', async () => {
  const { page } = await openTab(browser);
  await page.goto(`${origin}/post/first/`);
  await hydrated(page);
  await writeFile(join(folder, 'content/post/second.md'), second('x', 'title: [Second'));
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert]').innerText()).toContain('content/post/second.md:');
  expect(output).toContain('content/post/second.md:');
  await writeFile(join(folder, 'content/post/second.md'), second('x'));
  await page.waitForFunction(() => document.querySelector('[role=alert]') === null);
  await page.context().close();
});

test('drafts and scheduled posts are shown and marked', async () => {
  const { page } = await openTab(browser);
  await page.goto(`${origin}/post/draft/`);
  await arrived(page, 'Draft');
  expect(await page.locator('.facts .label').innerText()).toBe('draft');
  await page.goto(`${origin}/post/future/`);
  expect(await page.locator('.facts .label').innerText()).toBe('scheduled');
  const list = await (await page.request.get(`${origin}/paths/ls/post.txt`)).text();
  expect(list).toMatch(/^draft\.md\t\d+\t/m);
  expect(list).toMatch(/^future\.md\t\d+\t/m);
  await page.context().close();
});

test('raw markdown, images and missing pages are answered as on a host', async () => {
  const { page } = await openTab(browser);
  const raw = await page.request.get(`${origin}/post/first.md`);
  expect(raw.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const image = await page.request.get(`${origin}/post/pixel.png`);
  expect(image.headers()['content-type']).toBe('image/png');
  // Not encoded here, but of the same size on the page.
  const shown = await (await page.request.get(`${origin}/post/first/`)).text();
  expect(shown).toContain('<img src="/post/pixel.png" width="1" height="1"');
  const response = await page.goto(`${origin}/nowhere/`);
  expect(response?.status()).toBe(404);
  await page.context().close();
});
