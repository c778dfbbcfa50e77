/** What the index is asked for before files are read: only words that every match contains. */
import { expect, test } from 'vitest';
import { neededWords } from '../../../src/shell/grep/neededWords.ts';

const options = (...given: string[]) => ({
  has: (name: string) => given.includes(name),
  value: () => null,
  values: () => [],
  last: () => null,
});

test.each([
  ['open socket', ['open socket']],
  ['^## Open$', ['Open']],
  ['sock.*open', ['sock open']],
  ['colou*r', ['colo']],
  ['\\(a\\|b\\)word', null],
  ['[Ss]ocket', null],
  ['[Ss]ocket open', ['open']],
  ['\\<open', ['open']],
  ['one\\|two', ['one', 'two']],
  ['.', null],
  ['one\\|.', null],
])('the basic pattern %s needs %j', (pattern, words) => {
  expect(neededWords([pattern], options())).toEqual(words);
});

test.each([
  ['(red|green) apples?', ['apple']],
  ['one|two', ['one', 'two']],
  ['ab{2}c def', ['def']],
])('the extended pattern %s needs %j', (pattern, words) => {
  expect(neededWords([pattern], options('extended-regexp'))).toEqual(words);
});

test('a fixed string needs its words, and each of several patterns has a query of its own', () => {
  expect(neededWords(['a.b (word)'], options('fixed-strings'))).toEqual(['word']);
  expect(neededWords(['one', 'two'], options())).toEqual(['one', 'two']);
});
