/** Search in a browser, under the policy of a built site. */
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleEntries } from '../../src/build/client.ts';
import { makeSearchIndex, writeSearchIndex } from '../../src/publish/search/searchIndex.ts';
import type { RunningServer } from '../../src/serve/serve.ts';
import { preparedSite } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';
import { arrived, copyOf, open, serve, servedSite, type Tab } from './harness.ts';
import type { Ran } from './searchDriver.ts';

const filler = 'Words that stand here so that the section is further down the page.\n\n'.repeat(30);
const files: Files = {
  'content/site.yaml': 'title: Site\nurl: https://example.org\n',
  'content/about.md': '---\ntitle: About\n---\nWho writes here\n',
  'content/post/sockets.md': `---\ntitle: On sockets\ndate: 2026-01-02\ntags: [linux]\n---\nStart\n\n${filler}## The kernel’s side\n\nA socket doesn’t wait; sockets never do.\n`,
  'content/post/japanese.md':
    '---\ntitle: 端末\ndate: 2025-01-02\nlang: ja\n---\n## 設定\n\n今日は東京で新しい端末を設定しました。\n',
  'content/post/trap.md': `---\ntitle: Trap\ndate: 2024-01-02\n---\n${'a'.repeat(60)}!\n\nunix\n`,
  'content/post/aside.md': `---\ntitle: Aside\ndate: 2023-01-02\n---\n${filler}A socket, by the way.\n\n${filler}`,
};
const site = servedSite(files);

/** Words far down in one section, in every kind of box. */
const wide = Array.from({ length: 60 }, (_, index) => `column${index}`);
files['content/post/far.md'] = [
  '---\ntitle: Far\ndate: 2023-01-01\n---\n',
  `${filler}An earlyword stands before any heading.\n\n${filler}## Deep\n\n${filler}`,
  `The deepword, and a sp<b>lit</b>word, and Straßenwörter, and two *quite* exactwords here.\n\n${filler}`,
  `<details><summary>More</summary>\n\n${filler}<details><summary>Inner</summary>\n\nThe hiddenword.\n\n</details>\n\n</details>\n\n`,
  `\`\`\`text\n${'x'.repeat(400)} codeword\n\`\`\`\n\n${filler}`,
  `| ${wide.join(' | ')} |\n|${' - |'.repeat(60)}\n| ${wide.map((_, index) => (index === 55 ? 'cellword' : 'x')).join(' | ')} |\n\n${filler}`,
  '## Later\n\nA deepword again.\n',
].join('\n');

/** Words that may be typed in several ways. */
const textIn = (lang: string, text: string) =>
  `---\ntitle: Post in ${lang}\ndate: 2023-01-01\nlang: ${lang}\n---\nSome letters stand at the beginning.\n\n${text}\n`;
const spelling = servedSite({
  'content/site.yaml': 'title: Site\nurl: https://example.org\n',
  'content/post/tech.md': textIn(
    'en',
    'We released v1.2.3 of node.js and C++ with foo_bar, `--force` on 192.168.0.1; write to jane.doe@example.org or see /etc/passwd. A well-known state-of-the-art thing. It doesn’t wait. camelCaseName. The ﬁle is ﬁne. Ｆｕｌｌｗｉｄｔｈ text. İstanbul is nice. a café and a naïve resumé. Łódź and Ærø are places; a Weißbier has an end. The exact words stand here. C# and .NET. O(n) and snake_case_words, 3.14, 2024-05-06, 10:30, $HOME, #hashtag, http://foo.example/bar.',
  ),
  'content/post/german.md': textIn(
    'de',
    'Die Straße ist groß, und die Bücher über Käse sind schön. Der Fluß fließt. Buecher schreibt man auch Buecher. Donaudampfschiff.',
  ),
  'content/post/french.md': textIn('fr', "L'élève a mangé l’œuf à l'hôtel. Ça va, garçon?"),
  'content/post/nihongo.md': textIn(
    'ja',
    '今日は東京都庁で新しい端末を設定しました。プログラミングは楽しい。データベース。',
  ),
  'content/post/chinese.md': textIn('zh', '我们在北京大学学习计算机科学。数据库很重要。'),
  'content/post/decoy.md': textIn(
    'en',
    'The words are exact here, and version 1.2.4 of node with js. Force. 192.168.0.2. stand.',
  ),
  'content/post/korean.md': textIn('ko', '한국어로 데이터베이스를 설명합니다. API를 씁니다.'),
  'content/post/thai.md': textIn('th', 'นี่คือประเทศไทย'),
  'content/post/quoting.md': textIn('en', 'The word **再帰**関数 is Japanese.'),
  'content/post/turkish.md': textIn('tr', 'İSTANBUL ve ılık IŞIK güzel.'),
});

let served: RunningServer;
/** The same with an index of which each post is a part. */
let inParts: RunningServer;
/** The site of words that may be typed in several ways. */
let spelt: RunningServer;

beforeAll(async () => {
  const folder = await withDriver(site.dist());
  served = await serve(folder);
  spelt = await serve(await withDriver(spelling.dist()));
  const other = await copyOf(folder);
  await rm(join(other, 'pagefind'), { recursive: true });
  writeSearchIndex(other, (await makeSearchIndex(await preparedSite(files), null, 1)).files);
  inParts = await serve(other);
});
afterAll(() => Promise.all([served.close(), inParts.close(), spelt.close()]));

/** A copy of a built site whose main script brings the driver of this test. */
async function withDriver(dist: string): Promise<string> {
  let driver = '';
  const folder = await copyOf(dist);
  for (const file of await bundleEntries(process.cwd(), { driver: join(import.meta.dirname, 'searchDriver.ts') })) {
    await mkdir(dirname(join(folder, file.fileName)), { recursive: true });
    await writeFile(join(folder, file.fileName), file.type === 'chunk' ? file.code : file.source);
    if (file.type === 'chunk' && file.isEntry) driver = basename(file.fileName);
  }
  // No test may put a script into a page under its policy, so the page's own brings it.
  const [main = ''] = (await readdir(join(folder, 'assets'))).filter((name) => /^main-.*\.js$/.test(name));
  await appendFile(join(folder, 'assets', main), `\nimport('./${driver}');`);
  return folder;
}

async function shellAt(path: string, server = served): Promise<Tab> {
  const tab = await site.tab();
  await open(tab.page, `http://localhost:${server.port}${path}`);
  await tab.page.waitForFunction(() => window.runInShell !== undefined);
  return tab;
}

function run({ page }: Tab, text: string): Promise<Ran> {
  return page.evaluate((line) => {
    if (!window.runInShell) throw new Error('The shell is not there.');
    return window.runInShell(line);
  }, text);
}

test('a word leads to its section, where it is marked until Escape, and no document is fetched for the mark', async () => {
  const tab = await shellAt('/about/');
  const { lines, status } = await run(tab, 'grep "sockets never"');
  expect(status).toBe(0);
  expect(lines[0]?.text).toMatch(/^post\/sockets\.md:## The kernel’s side: … .*sockets never do/);
  const href = lines[0]?.links?.[0]?.href ?? '';
  expect(href).toMatch(/^\/post\/sockets\/\?h=.*sockets.*#the-kernels-side$/);
  const documents = () => tab.requests.filter(({ url }) => /\/post\/sockets\/(?:$|[?#])/.test(url));
  await tab.page.evaluate((target) => {
    const link = document.createElement('a');
    link.href = target;
    link.id = 'hit';
    link.textContent = 'hit';
    document.querySelector('main')?.prepend(link);
  }, href);
  await tab.page.click('#hit');
  await arrived(tab.page, 'On sockets');
  await tab.page.waitForFunction(() => CSS.highlights.get('found')?.size === 3);
  await tab.page.waitForFunction(() => window.scrollY > 0);
  expect(documents().map(({ url }) => new URL(url).search)).toEqual(['']);
  await tab.page.keyboard.press('Escape');
  expect(await tab.page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  expect(tab.errors).toEqual([]);
});

test('a post of another language is found, a second search is quick, and ’ is the apostrophe', async () => {
  const tab = await shellAt('/');
  expect((await run(tab, 'grep 東京')).lines.map(({ text }) => text)[0]).toMatch(
    /^post\/japanese\.md:## 設定: … .*東京/,
  );
  // Measured at 5 ms; the bound is for a machine that does other things.
  expect((await run(tab, 'grep socket')).first).toBeLessThan(500);
  expect((await run(tab, 'grep -l "doesn\'t"')).lines.map(({ text }) => text)).toEqual(['post/sockets.md']);
  expect((await run(tab, 'grep -l kern')).lines).toHaveLength(1);
  // Not every text that has an `a`.
  expect((await run(tab, 'grep -l awk')).status).toBe(1);
  expect((await run(tab, 'grep -l --tag linux --since 2026 start')).lines).toHaveLength(1);
  expect((await run(tab, 'grep -l --until 2025-12 start')).status).toBe(1);
  expect(tab.errors).toEqual([]);
});

test('an index in parts finds what a whole one does, in the same order', async () => {
  const [whole, parts] = [await shellAt('/'), await shellAt('/', inParts)];
  for (const line of [
    'grep -l socket',
    'grep 東京',
    'grep -l "doesn\'t"',
    'grep -l --until 2025-12 socket',
    'grep -l awk',
  ]) {
    const { lines, status } = await run(whole, line);
    expect(await run(parts, line)).toMatchObject({ lines, status });
  }
  expect((await run(parts, 'grep -l socket')).lines.map(({ text }) => text)).toEqual([
    'post/sockets.md',
    'post/aside.md',
  ]);
  expect(parts.errors).toEqual([]);
});

test('a tab that searches over a deploy reads the new index', async () => {
  const folder = await withDriver(site.dist());
  const server = await serve(folder);
  const tab = await shellAt('/', server);
  expect((await run(tab, 'grep -l socket')).lines).toHaveLength(2);
  await rm(join(folder, 'pagefind'), { recursive: true });
  const newer = { ...files, 'content/post/trap.md': '---\ntitle: Trap\ndate: 2024-01-02\n---\nAnother unix.\n' };
  writeSearchIndex(folder, (await makeSearchIndex(await preparedSite(newer), null)).files);
  const { lines, errors } = await run(tab, 'grep unix');
  expect([lines.map(({ text }) => text), errors]).toEqual([[expect.stringContaining('Another unix.')], []]);
  await server.close();
});

test('a pattern that backtracks for ever ends after a second, and the page goes on meanwhile', async () => {
  const tab = await shellAt('/');
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
  const { errors, status } = await run(tab, "grep -E '^(a+)+$' post/trap.md");
  expect([errors, status]).toEqual([['grep: the pattern took too long to match'], 2]);
  expect((await run(tab, "grep -E 'u(ni)+x' post/trap.md")).lines.map(({ text }) => text)).toEqual(['unix']);
  await tab.page.evaluate(() => {
    document.title = 'over';
  });
  expect(await ticking).toBeLessThan(500);
  expect(tab.errors).toEqual([]);
});

test('without scripts the page of the search has ways to every post, and is kept from search engines', async () => {
  const { page, errors } = await site.tab({ javaScriptEnabled: false });
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

/** What readers type for what stands in the posts of `spelling`, and the post that they mean. */
const meant: [query: string, post: string][] = [
  ...['v1.2.3', 'v1.2', 'node.js', 'nodejs', 'C++', 'c#', '.net', 'foo_bar', 'bar', '--force', '192.168.0.1'],
  ...['jane.doe@example.org', 'example.org', '/etc/passwd', 'passwd', 'well-known', 'wellknown', 'known'],
  ...['state-of-the-art', "doesn't", 'doesn’t', 'doesnt', 'camelCaseName', 'case', 'file', 'fullwidth', 'ｆｏｏ'],
  ...[
    'lodz',
    'aero',
    'weissbier',
    '"a weissbier has an end"',
    'cafe',
    'CAFÉ',
    'naive',
    'résumé',
    '"exact words"',
    '"words stand here"',
    'case_words',
    '2024-05-06',
    '$HOME',
  ],
].map((query): [string, string] => [query, 'tech']);
meant.push(
  ...['strasse', 'Straße', 'STRASSE', 'gross', 'bücher', 'bucher', 'buecher', 'kaese', 'kase', 'schoen'].map(
    (query): [string, string] => [query, 'german'],
  ),
  ...['eleve', 'élève', "l'élève", 'oeuf', 'œuf', 'hotel', 'garcon'].map((query): [string, string] => [
    query,
    'french',
  ]),
  ...[
    ...['都庁', '東京都庁', 'グラミング', 'ﾌﾟﾛｸﾞﾗﾐﾝｸﾞ', '端', '"新しい端末"', 'ベース', 'タベ', '京都', '庁', '末を設'],
    ...['東京 端末', 'ータベース。'],
  ].map((query): [string, string] => [query, 'nihongo']),
  ...['计算机', '算机', '京大学', '据库', '库', '机科', '学学习'].map((query): [string, string] => [query, 'chinese']),
  ...['데이터', '베이스', '이터베', '터', '국어', 'API', '베이스를 API'].map((query): [string, string] => [
    query,
    'korean',
  ]),
  ...['ระเทศ', 'ไทย', 'เทศ'].map((query): [string, string] => [query, 'thai']),
  ...['帰関', '関数', '再帰関数', '帰'].map((query): [string, string] => [query, 'quoting']),
  ...['ilik', 'ışık', 'guzel'].map((query): [string, string] => [query, 'turkish']),
);

test('a word is found however it is typed, before all that is only like it', async () => {
  const tab = await shellAt('/', spelt);
  const wrong: string[] = [];
  for (const [query, post] of meant) {
    const { lines, errors } = await run(tab, `grep -- '${query.replaceAll("'", "'\\''")}'`);
    const [first] = lines;
    if (!first?.text.startsWith(`post/${post}.md:`)) wrong.push(`${query}: ${first?.text} ${errors}`);
    // What was found is marked, in the excerpt or in the heading before it.
    else if (!first.marks?.length) wrong.push(`${query}: no mark in ${first.text}`);
  }
  expect(wrong).toEqual([]);
  expect(tab.errors).toEqual([]);
});

test('a phrase that no text has is not found, and where no text has the signs, its words are', async () => {
  const tab = await shellAt('/', spelt);
  for (const query of ['"stand words"', '端京', 'タミン', '大学机', '京北']) {
    expect(await run(tab, `grep '${query}'`)).toMatchObject({ status: 1 });
  }
  // Not by the ending that the text does not have.
  expect((await run(tab, 'grep -l 데이터베이스가')).lines.map(({ text }) => text)).toEqual(['post/korean.md']);
  expect((await run(tab, "grep -l 'node-js'")).lines.map(({ text }) => text)).toContain('post/tech.md');
});

test('what was found is marked in the output of the prompt', async () => {
  const { page } = await spelling.tab();
  await open(page, spelling.url('/tags/'));
  await page.getByRole('textbox', { name: 'Command' }).fill('cafe');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log mark').filter({ hasText: 'café' }).waitFor();
  await page.locator('.pane input').fill('grep -h naïve post/tech.md');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log a mark').filter({ hasText: 'naïve' }).waitFor();
  await page.context().close();
});

/** Whether the first mark in the window is free of bar and pane, and where. */
const firstMark = (tab: Tab) =>
  tab.page.evaluate(() => {
    const free = innerHeight - Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd);
    const seen = [...(CSS.highlights.get('found') ?? [])].flatMap((range) => {
      if (!(range instanceof Range)) return [];
      const { top, bottom, left, right } = range.getBoundingClientRect();
      const x = (left + right) / 2;
      const element = document.elementFromPoint(x, (top + bottom) / 2);
      const inside = top >= 0 && bottom <= free && left >= 0 && right <= innerWidth;
      return inside && element?.closest('main') ? [range.toString()] : [];
    });
    return seen[0] ?? null;
  });

test.each([
  ['earlyword', '#top', 'earlyword'],
  ['deepword', '#deep', 'deepword'],
  ['DEEPWORD', '', 'deepword'],
  ['splitword', '#deep', 'splitword'],
  ['strassenworter', '#deep', 'Straßenwörter'],
  ['"two+quite+exactwords"', '#deep', 'two quite exactwords'],
  ['idden', '#deep', 'idden'],
  ['hiddenword', '#deep', 'hiddenword'],
  ['codeword', '#deep', 'codeword'],
  ['cellword', '#deep', 'cellword'],
  ['deepword', '#later', 'deepword'],
  ['deepword', '#nowhere', 'deepword'],
])('?h=%s%s leads to the word, from outside and within the site', async (word, hash, text) => {
  const tab = await site.tab({ viewport: { width: 400, height: 600 }, reducedMotion: 'reduce' });
  const address = `/post/far/?h=${word}${hash}`;
  await open(tab.page, site.url(address));
  await expect.poll(() => firstMark(tab)).toBe(text);
  // Within the site, under the pane of the search, and back again.
  await open(tab.page, site.url('/about/'));
  await tab.page.getByRole('textbox', { name: 'Command' }).fill(`echo "${address.replaceAll('"', '\\"')}"`);
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForSelector('.pane');
  await tab.page.evaluate((target) => {
    const link = document.createElement('a');
    link.href = target;
    link.id = 'hit';
    link.append('hit');
    document.querySelector('main')?.prepend(link);
  }, address);
  await tab.page.click('#hit');
  await arrived(tab.page, 'Far');
  await expect.poll(() => firstMark(tab)).toBe(text);
  if (hash === '#later') {
    await tab.page.evaluate(() => window.scrollTo(0, 700));
    await expect.poll(() => tab.page.evaluate(() => window.scrollY)).toBe(700);
    await tab.page.goBack();
    await arrived(tab.page, 'About');
    await tab.page.goForward();
    await arrived(tab.page, 'Far');
    await tab.page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
    expect(await tab.page.evaluate(() => window.scrollY)).toBe(700);
    await tab.page.reload();
    await tab.page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
    expect(await tab.page.evaluate(() => window.scrollY)).toBe(700);
  }
  expect(tab.errors).toEqual([]);
  await tab.page.context().close();
});
