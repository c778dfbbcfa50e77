/** Finds words in the spellings that readers type. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { servedFolder, servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { openShell, runLine, spellingSite, withDriver } from './sites.ts';

const site = servedSite(spellingSite);
const driven = servedFolder(async () => withDriver(site.dist()));

/** Queries as readers type them, and the post of `spelling` that each must find first. */
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

test('finds a word in every common spelling, before posts with similar words', async () => {
  const tab = await openShell(driven.url('/'));
  const wrong: string[] = [];
  for (const [query, post] of sampled(meant)) {
    const { lines, errors } = await runLine(tab, `grep -- '${query.replaceAll("'", "'\\''")}'`);
    const [first] = lines;
    if (!first?.text.startsWith(`post/${post}.md:`)) wrong.push(`${query}: ${first?.text} ${errors}`);
    // The excerpt or the heading before it has a mark.
    else if (!first.marks?.length) wrong.push(`${query}: no mark in ${first.text}`);
  }
  expect(wrong).toEqual([]);
  expect(tab.errors).toEqual([]);
});

test('does not find a phrase that no post contains, and ignores punctuation that no post contains', async () => {
  const tab = await openShell(driven.url('/'));
  for (const query of ['"stand words"', '端京', 'タミン', '大学机', '京北']) {
    expect(await runLine(tab, `grep '${query}'`)).toMatchObject({ status: 1 });
  }
  // The post lacks the ending of this word.
  expect((await runLine(tab, 'grep -l 데이터베이스가')).lines.map(({ text }) => text)).toEqual(['post/korean.md']);
  expect((await runLine(tab, "grep -l 'node-js'")).lines.map(({ text }) => text)).toContain('post/tech.md');
});

test('the prompt marks the found words in its output', async () => {
  const { page } = await openTab();
  await open(page, site.url('/tags/'));
  await page.getByRole('textbox', { name: 'Command' }).fill('cafe');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log mark').filter({ hasText: 'café' }).waitFor();
  await page.locator('.pane input').fill('grep -h naïve post/tech.md');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log a mark').filter({ hasText: 'naïve' }).waitFor();
});
