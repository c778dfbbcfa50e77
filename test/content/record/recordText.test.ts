import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../../src/content/readSite.ts';
import { formatPathRecord, parsePathRecord } from '../../../src/content/record/recordText.ts';
import { built, long, pathsOf, postOf, readBack } from './builtRecords.ts';

test('any file name survives, and an unchanged site leaves the text unchanged', () => {
  const posts = ['post/a b.md', 'post/100%.md', 'post/日本.md', '#top.md', 'post/tab\tbed.md'].map((file) =>
    postOf(file, long(file)),
  );
  const record = built(null, posts);
  expect(readBack(record)).toEqual(record);
  expect(formatPathRecord(built(readBack(record), posts))).toBe(formatPathRecord(record));
});

test('joins the lines of two branches, also two lines of one file', () => {
  const base = built(null, [postOf('post/a.md', long('a'))]);
  const text = [...base.lines].map(([file, { hash, paths }]) => `${file} ${hash} ${paths.join(' ')}`);
  const merged = parsePathRecord(
    ['site: https://example.org/blog', ...text, text[0]?.replace('/post/a/', '/post/c/ /post/a/')].join('\r\n'),
  );
  if ('message' in merged) throw new Error(merged.message);
  expect(pathsOf(merged)).toEqual({ 'post/a.md': ['/post/a/', '/post/c/', '/post/a/'] });
});

const site = 'site: https://example.org\n';
test.each([
  ['', 1],
  ['post/a.md 0123456789abcdef /a/\n', 1],
  [`${site}post/a.md\n`, 2],
  [`${site}post/a.md 0123 /a/\n`, 2],
  [`${site}post/a.md 0123456789abcdef\n`, 2],
  [`${site}post/a.md 0123456789abcdef //evil/\n`, 2],
  [`${site}post/a.md 0123456789abcdef https://evil/\n`, 2],
  [`${site}<<<<<<< HEAD\n`, 2],
  [`${site}site: https://other.example\n`, 2],
])('reports the line of a damaged record: %j', (text, line) => {
  expect(parsePathRecord(text)).toMatchObject({ position: { line } });
});

test('the record of the sample site is up to date', async () => {
  const options = { content: join(process.cwd(), 'content'), contentName: 'content', base: null, now: '2027-01-01' };
  const { problems } = await readSite({ ...options, includesDrafts: false, isRecordReadOnly: true });
  expect(problems.filter(({ rule }) => rule.startsWith('paths-lock'))).toEqual([]);
});
