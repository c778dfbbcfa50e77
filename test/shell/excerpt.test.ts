import { expect, test } from 'vitest';
import { excerptOf, matchedWords } from '../../src/shell/search/excerpt.ts';

test('marks become places, without the signs around a word', () => {
  const excerpt = excerptOf('open a <mark>(socket),</mark> then &lt;b&gt; two <mark>sockets.</mark>', '');
  expect(excerpt.text).toBe('open a (socket), then <b> two sockets.');
  expect(excerpt.matches.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['socket', 'sockets']);
  expect(matchedWords(excerpt)).toEqual(['socket', 'sockets']);
});

test('the heading that an excerpt begins with is not said twice', () => {
  const { text, matches } = excerptOf('One <mark>two</mark>. Then <mark>two</mark> more', 'One two');
  expect(text).toBe('Then two more');
  expect(matches).toEqual([{ start: 5, end: 8 }]);
});

test('words that the index divides are whole again', () => {
  expect(excerptOf('今日​は<mark>東京</mark>', '').text).toBe('今日は東京');
});
