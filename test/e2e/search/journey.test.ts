/** A reader searches many posts, follows a hit and shares the command, with a keyboard, a mouse or a phone. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { generatePosts } from '../../bench/posts/generatePosts.ts';
import { sampled } from '../../sampled.ts';
import type { Files } from '../../temporaryFolder.ts';
import { axePath, violationsOn } from '../axe.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, hydrated, open, openTab } from '../tab.ts';

const filler = 'Words that stand here so that the section is further down the page.\n\n'.repeat(20);

const rare = (title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2026-02-03\ntags: [rare]\n---\nStart\n\n${filler}## The cellar\n\n${text}\n\n${filler}`;

const site = servedSite({
  ...(await generated(process.env.CATPOST_LONG ? 3_504 : 40)),
  'content/post/rare-one.md': rare('One', 'Only here the zanzibarite doesn’t melt.'),
  'content/post/rare-two.md': rare('Two', 'A quenstedtite and another quenstedtite.'),
  'content/post/rare-three.md': rare('Three', 'The third quenstedtite.'),
  'content/post/japanese.md':
    '---\ntitle: 端末\ndate: 2025-01-02\nlang: ja\n---\n## 設定\n\n今日は東京で新しい端末を設定しました。\n',
});

const line = (page: Page) => page.getByRole('textbox', { name: 'Command' });

const log = (page: Page) => page.getByRole('log', { name: 'Output' });

/** How a reader focuses the prompt, enters a command, and follows the last link of the output. */
type Hands = {
  context: BrowserContextOptions;
  begin: (page: Page) => Promise<void>;
  type: (page: Page, command: string) => Promise<void>;
  follow: (page: Page) => Promise<void>;
};

const keyboard: Hands = {
  context: { viewport: { width: 1280, height: 800 } },
  begin: (page) => page.keyboard.press('/'),
  type: async (page, command) => {
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  },
  // The output precedes the prompt.
  follow: async (page) => {
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
  },
};

const mouse: Hands = { ...keyboard, begin: (page) => line(page).click() };

const phone: Hands = {
  context: { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true },
  begin: (page) => line(page).tap(),
  type: async (page, command) => {
    for (const part of command.split(/(?=[|/-])|(?<=[|/-])/)) {
      const key = { '|': 'Pipe', '/': 'Slash', '-': 'Dash' }[part];
      if (key) await page.getByRole('button', { name: key, exact: true }).tap();
      else await page.keyboard.type(part);
    }
    await page.keyboard.press('Enter');
  },
  follow: (page) => log(page).getByRole('link').last().tap(),
};

const all: [string, Hands][] = [
  ['a phone', phone],
  ['the keyboard alone', keyboard],
  ['a mouse and the keyboard', mouse],
];

test.each(sampled(all))('finds a word, follows the hit, pipes the search and shares it with %s', async (_, hands) => {
  const { page, errors, requests } = await openTab(hands.context);
  await page.addInitScript({ path: axePath });
  await open(page, site.url('/post/'));
  await hands.begin(page);
  await page.waitForSelector('.pane');

  await hands.type(page, "doesn't zanzibarite");
  const [hit] = await outputOf(page, "doesn't zanzibarite", 1);
  expect(hit).toMatch(/^rare-one\.md:## The cellar: … .*zanzibarite/);
  // Only then is the command in the history, so that Back returns to it.
  await page.waitForURL((url) => url.searchParams.get('c') === "doesn't zanzibarite");
  if (hands !== mouse) expect(await violationsOn(page)).toEqual([]);
  await hands.follow(page);
  await arrived(page, 'One');
  await page.waitForURL(/\/post\/rare-one\/\?h=.*#the-cellar$/);
  expect(await markedInSight(page)).toContain('zanzibarite');

  await line(page).focus();
  const pipe = 'grep -l quenstedtite | head -3 | sort';
  await hands.type(page, pipe);
  const found = await outputOf(page, pipe, 2);
  expect(found).toEqual(['rare-three.md', 'rare-two.md']);
  await page.waitForURL((url) => url.searchParams.get('c') === pipe);
  const piped = page.url();
  await hands.type(page, 'share -c');
  const [shared = ''] = await outputOf(page, 'share -c', 1);
  const address = shared.replace(/^shared /, '');
  expect(address).toBe(piped);

  const other = await openTab(hands.context);
  await other.page.goto(address);
  await hydrated(other.page);
  expect(await outputOf(other.page, pipe, 2)).toEqual(found);

  // `share` adds no history entry, so this leaves the entry of the pipe.
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/post/rare-one/' && !url.searchParams.has('c'));
  await page.goBack();
  await arrived(page, 'post');
  await page.waitForURL((url) => url.searchParams.get('c') === "doesn't zanzibarite");

  expect([...errors, ...other.errors]).toEqual([]);
  const asked = [...requests, ...other.requests].map(({ url }) => new URL(url).origin);
  expect(new Set(asked)).toEqual(new Set([new URL(site.url('/')).origin]));
});

test('finds a Japanese post from an English page', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/?c=東京'));
  expect((await outputOf(page, '東京', 1))[0]).toMatch(/^japanese\.md:## 設定: … .*東京/);
  await log(page).getByRole('link').last().click();
  await arrived(page, '端末');
  expect(errors).toEqual([]);
});

/** Waits until the command has printed `count` lines, and returns them. */
async function outputOf(page: Page, command: string, count: number): Promise<string[]> {
  const lines = log(page).locator('.echo', { hasText: command }).locator('~ div');
  await lines.nth(count - 1).waitFor();
  return lines.allInnerTexts();
}

/** Waits until marked words are visible above the pane, and returns them. */
async function markedInSight(page: Page): Promise<string[]> {
  const words = await page.waitForFunction(() => {
    const end = document.querySelector('.pane')?.getBoundingClientRect().top ?? window.innerHeight;
    const ranges = [...(CSS.highlights.get('found') ?? [])].filter((range) => range instanceof Range);
    const seen = ranges.filter((range) => {
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= end;
    });
    return seen.length > 0 && seen.map(String);
  });
  return (await words.jsonValue()) || [];
}

/** Generates posts, as files of a content folder. */
async function generated(count: number): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-journey-'));
  await generatePosts(folder, count);
  const names = await readdir(join(folder, 'post'));
  const posts = await Promise.all(
    names.map(async (name) => [`content/post/${name}`, await readFile(join(folder, 'post', name), 'utf8')] as const),
  );
  return { 'content/site.yaml': await readFile(join(folder, 'site.yaml'), 'utf8'), ...Object.fromEntries(posts) };
}
