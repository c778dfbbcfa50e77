import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../sites/preparedSite.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { generatePosts, postText } from './generatePosts.ts';

const count = 400;
const texts = Array.from({ length: count }, (_, number) => postText(number, count));

test('the same seed gives the same posts, and another seed gives others', () => {
  const again = (seed: number) => Array.from({ length: 20 }, (_, number) => postText(number, count, { seed }));
  expect(again(1)).toEqual(texts.slice(0, 20));
  const others = again(2);
  expect(others.filter((text) => texts.includes(text))).toEqual([]);
});

// What real folders have, with the smallest and the largest part of all posts that may have it.
test.each<[string, RegExp, number, number]>([
  ['a title in double quotes', /^title: "/m, 0.2, 0.8],
  ['a title in single quotes', /^title: '/m, 0.1, 0.4],
  ['a title without quotes', /^title: [A-Za-z0-9]/m, 0.1, 0.5],
  ['an apostrophe in single quotes', /^\w+: '.*''/m, 0.02, 0.5],
  ['a title of several lines', /^title: .* \/ .* \/ /m, 0.03, 0.2],
  ['a day alone', /^\w+: \d{4}-\d\d-\d\d$/m, 0.1, 0.5],
  ['a quoted time', /^\w+: '\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ'$/m, 0.1, 0.4],
  ['a zone', /^\w+: \d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d ?[+-]\d\d/m, 0.1, 0.4],
  ["another tool's name of the date", /^pubDate: /m, 0.2, 0.5],
  ['an inline list', /^tags: \[[a-z, ]+\]$/m, 0.1, 0.5],
  ['an inline list of quoted words', /^tags: \['/m, 0.1, 0.5],
  ['a block list', /^tags:\n *- /m, 0.1, 0.5],
  ['categories', /^categories: /m, 0.05, 0.3],
  ['a description', /^description: /m, 0.5, 0.9],
  ['markdown in a description', /^description: .*`.*\]\(/m, 0.05, 0.5],
  ['a folded description', /^\w+: >-\n {2}/m, 0.01, 0.2],
  ['no description', /^(?![\s\S]*\n(?:description|summary): )/, 0.05, 0.3],
  ['a comment', /^# |true # /m, 0.03, 0.2],
  ['aliases', /^aliases: \[/m, 0.02, 0.15],
  ['nested keys', /^generatedImages:\n {2}- id/m, 0.02, 0.15],
  ['sections', /^## /m, 0.1, 0.5],
  ['a list', /^- \w/m, 0.05, 0.6],
  ['a numbered list', /^2\. /m, 0.05, 0.6],
  ['a table', /^\|---/m, 0.05, 0.6],
  ['code', /^```\w+\n/m, 0.2, 0.7],
  ['a quotation', /^> /m, 0.05, 0.6],
  ['a picture by its address', /!\[[^\]]*\]\(https:/, 0.05, 0.6],
  ['a link to another post', /\]\(post-\d{5}\.md\)/, 0.1, 0.7],
  ['a footnote', /^\[\^1\]: /m, 0.05, 0.6],
  ['HTML', /^<details>|<kbd>|^<figure>/m, 0.05, 0.6],
])('some posts have %s', (_, pattern, least, most) => {
  const part = texts.filter((text) => pattern.test(text)).length / count;
  expect(part).toBeGreaterThanOrEqual(least);
  expect(part).toBeLessThanOrEqual(most);
});

test('posts are in ten languages of code, have lengths like real ones, and span 15 years', () => {
  const languages = texts.flatMap((text) => [...text.matchAll(/^```(\w+)$/gm)].map(([, language]) => language));
  expect(new Set(languages).size).toBe(10);
  const lengths = texts.map((text) => text.split('\n---\n')[1]?.split(/\s+/).length ?? 0).sort((a, b) => a - b);
  expect(lengths[count * 0.2]).toBeLessThan(60);
  expect(lengths[count / 2]).toBeGreaterThan(300);
  expect(lengths[count * 0.9]).toBeLessThan(1000);
  expect(lengths.at(-1)).toBeGreaterThan(1400);
  const years = texts.map((text) => Number(/^(?:date|pubDate|published): ['"]?(\d{4})/m.exec(text)?.[1]));
  expect([years[0], years.at(-1), new Set(years).size]).toEqual([2010, 2024, 15]);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('words are as common as in a language: the commonest are in most posts, and most words in few', () => {
  const seen = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.match(/[a-z']{2,}/gi))) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const counts = [...seen.values()].sort((a, b) => b - a);
  expect(counts.length).toBeGreaterThan(4000);
  expect(counts[0]).toBeGreaterThan(count * 0.9);
  expect(counts[counts.length >> 1]).toBeLessThan(count * 0.05);
});

test('catpost builds many of them without a problem', { timeout: 60_000 }, async () => {
  const count = process.env.CATPOST_LONG ? 200 : 60;
  const folder = await folderOf({});
  await generatePosts(join(folder, 'content'), count);
  const { problems, entries } = await prepareFolder(folder);
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(entries.filter(({ path }) => /^\/post\/post-\d+\/$/.test(path))).toHaveLength(count);
});
