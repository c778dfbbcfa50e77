/** Searches with grep in a browser, under the policy of a built site. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { IndexFile } from '../../../src/publish/search/model.ts';
import { makeSearchIndex } from '../../../src/publish/search/searchIndex.ts';
import { preparedSite } from '../../sites/preparedSite.ts';
import { copyOf, serve, servedFolder, servedSite } from '../servedSite.ts';
import { arrived, followLink, openTab } from '../tab.ts';
import { openShell, runLine, searchedSite, withDriver } from './sites.ts';

const site = servedSite(searchedSite);
const driven = servedFolder(async () => withDriver(site.dist()));
const onePostEach = { most: 1, mostOfNew: 1, newest: 1 };
/** The same site with one index per post. */
const inParts = servedFolder(async () => {
  const folder = await copyOf(driven.dist());
  await rm(join(folder, 'pagefind'), { recursive: true });
  await writeIndex(folder, (await makeSearchIndex(await preparedSite(searchedSite), null, onePostEach)).files);
  return folder;
});

test('a hit leads to its section and is marked until Escape, without a further fetch of the page', async () => {
  const tab = await openShell(driven.url('/about/'));
  const { lines, status } = await runLine(tab, 'grep "sockets never"');
  expect(status).toBe(0);
  expect(lines[0]?.text).toMatch(/^post\/sockets\.md:## The kernel’s side: … .*sockets never do/);
  const href = lines[0]?.links?.[0]?.href ?? '';
  expect(href).toMatch(/^\/post\/sockets\/\?h=.*sockets.*#the-kernels-side$/);
  const documents = () => tab.requests.filter(({ url }) => /\/post\/sockets\/(?:$|[?#])/.test(url));
  await followLink(tab.page, href);
  await arrived(tab.page, 'On sockets');
  await tab.page.waitForFunction(() => CSS.highlights.get('found')?.size === 3);
  await tab.page.waitForFunction(() => window.scrollY > 0);
  expect(documents().map(({ url }) => new URL(url).search)).toEqual(['']);
  await tab.page.keyboard.press('Escape');
  expect(await tab.page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  expect(tab.errors).toEqual([]);
});

test("finds posts in another language, matches ’ and ', filters by tag and date, and is fast the second time", async () => {
  const tab = await openShell(driven.url('/'));
  expect((await runLine(tab, 'grep 東京')).lines.map(({ text }) => text)[0]).toMatch(
    /^post\/japanese\.md:## 設定: … .*東京/,
  );
  // Measured at 5 ms. The bound allows for a busy machine.
  expect((await runLine(tab, 'grep socket')).first).toBeLessThan(500);
  expect((await runLine(tab, 'grep -l "doesn\'t"')).lines.map(({ text }) => text)).toEqual(['post/sockets.md']);
  expect((await runLine(tab, 'grep -l kern')).lines).toHaveLength(1);
  // A prefix of the word is no match.
  expect((await runLine(tab, 'grep -l awk')).status).toBe(1);
  expect((await runLine(tab, 'grep -l --tag linux --since 2026 start')).lines).toHaveLength(1);
  expect((await runLine(tab, 'grep -l --until 2025-12 start')).status).toBe(1);
  expect(tab.errors).toEqual([]);
});

test('an index in parts finds the same posts in the same order as a single one', async () => {
  const [whole, parts] = [await openShell(driven.url('/')), await openShell(inParts.url('/'))];
  for (const line of [
    'grep -l socket',
    'grep 東京',
    'grep -l "doesn\'t"',
    'grep -l --until 2025-12 socket',
    'grep -l awk',
  ]) {
    const { lines, status } = await runLine(whole, line);
    expect(await runLine(parts, line)).toMatchObject({ lines, status });
  }
  expect((await runLine(parts, 'grep -l socket')).lines.map(({ text }) => text)).toEqual([
    'post/sockets.md',
    'post/aside.md',
  ]);
  expect(parts.errors).toEqual([]);
});

test('a tab reads the new index after a deploy', async () => {
  const folder = await withDriver(site.dist());
  const tab = await openShell(`${await serve(folder)}/`);
  expect((await runLine(tab, 'grep -l socket')).lines).toHaveLength(2);
  await rm(join(folder, 'pagefind'), { recursive: true });
  const newer = { ...searchedSite, 'content/post/trap.md': '---\ntitle: Trap\ndate: 2024-01-02\n---\nAnother unix.\n' };
  await writeIndex(folder, (await makeSearchIndex(await preparedSite(newer), null)).files);
  const { lines, errors } = await runLine(tab, 'grep unix');
  expect([lines.map(({ text }) => text), errors]).toEqual([[expect.stringContaining('Another unix.')], []]);
});

test('stops a pattern that backtracks endlessly after a second, and does not block the page', async () => {
  const tab = await openShell(driven.url('/'));
  const ticking = tab.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        const timer = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          if (document.title === 'over') {
            clearInterval(timer);
            resolve(longest);
          }
        }, 5);
      }),
  );
  const { errors, status } = await runLine(tab, "grep -E '^(a+)+$' post/trap.md");
  expect([errors, status]).toEqual([['grep: the pattern took too long to match'], 2]);
  expect((await runLine(tab, "grep -E 'u(ni)+x' post/trap.md")).lines.map(({ text }) => text)).toEqual(['unix']);
  await tab.page.evaluate(() => {
    document.title = 'over';
  });
  expect(await ticking).toBeLessThan(500);
  expect(tab.errors).toEqual([]);
});

test('without scripts the search page links to listings of every post, and is noindex', async () => {
  const { page, errors } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/search/?q=socket'));
  expect(await page.textContent('h1')).toBe('Search');
  expect(await page.getAttribute('meta[name="robots"]', 'content')).toBe('noindex');
  const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual([
    'https://duckduckgo.com/?q=site%3Aexample.org',
    '/post/',
    '/post/2026/',
    '/post/2025/',
    '/post/2024/',
    '/post/2023/',
    '/tags/linux/',
  ]);
  expect(errors).toEqual([]);
});

/** Writes an index into a built site. */
async function writeIndex(folder: string, files: IndexFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const file = join(folder, 'pagefind', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
