import { expect, test } from 'vitest';
import { cutEnd, cutMiddle, longestFit } from '../../src/cards/fitText.ts';

test.each([
  ['short', 10, 'short'],
  ['some words here', 12, 'some words…'],
  ['some words, here', 11, 'some words…'],
  ['some words', 4, 'some…'],
  ['a Donaudampfschifffahrt', 12, 'a Donaudampf…'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦…'],
])('cuts %s at %i graphemes: %s', (text, length, expected) => {
  expect(cutEnd(text, length)).toBe(expected);
});

test('keeps both ends of a path', () => {
  expect(cutMiddle('post/a/very/long/path.md', 10)).toBe('post/…th.md');
  expect(cutMiddle('post/a.md', 10)).toBe('post/a.md');
});

test('keeps as much as fits', async () => {
  const fits = (limit: number) => async (text: string) => text.length <= limit;
  expect(await longestFit('0123456789', cutMiddle, fits(10))).toBe('0123456789');
  expect(await longestFit('0123456789', cutMiddle, fits(6))).toBe('012…89');
  expect(await longestFit('0123456789', cutMiddle, fits(0))).toBe('0…');
});
