import { expect, test } from 'vitest';
import { excerptOf, matchedWords } from '../../../src/shell/search/excerpt.ts';

test('turns marks into ranges, without the punctuation around a word', () => {
  const excerpt = excerptOf('open a <mark>(socket),</mark> then &lt;b&gt; two <mark>sockets.</mark>', '');
  expect(excerpt.text).toBe('open a (socket), then <b> two sockets.');
  expect(excerpt.matches.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['socket', 'sockets']);
  expect(matchedWords(excerpt)).toEqual(['socket', 'sockets']);
});

test('leaves out the heading that an excerpt begins with', () => {
  const { text, matches } = excerptOf('One <mark>two</mark>. Then <mark>two</mark> more', 'One two');
  expect(text).toBe('Then two more');
  expect(matches).toEqual([{ start: 5, end: 8 }]);
});

test.each([
  ['<mark>デー</mark> <mark>ータ</mark> タベ <mark>ベー</mark> ース ス。', [['データ']], 'データベース。', ['データ']],
  // The text contains only one pair of the query.
  ['<mark>デー</mark> ート ト \u2063 と', [['データ'], ['デー', 'ータ']], 'デートと', ['デー']],
  ['<mark>デー</mark> <mark>ータ</mark> タ', [['データ'], ['デー', 'ータ']], 'データ', ['データ']],
  ['<mark>API</mark> \u2063 <mark>를</mark> 쓴다 다', [['를']], 'API를 쓴다', ['API', '를']],
  ['<mark>庁舎</mark> 舎', [['庁']], '庁舎', ['庁']],
  ['\u2063 <mark>socket</mark>', [], 'socket', ['socket']],
  ['<mark>socket</mark> \u2063 の', [], 'socketの', ['socket']],
])('in %s, marks the letters of the query', (marked, parts, text, words) => {
  const excerpt = excerptOf(marked, '', parts);
  expect(excerpt.text).toBe(text);
  expect(excerpt.matches.map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

test('joins words that the index divides', () => {
  expect(excerptOf('今日​は<mark>東京</mark>', '').text).toBe('今日は東京');
});
