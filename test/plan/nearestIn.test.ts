import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestIn } from '../../src/plan/nearestIn.ts';
import { nearest } from '../../src/text/nearest.mjs';

const isLong = process.env.CATPOST_LONG !== undefined;

test.each([
  ['/post/frist/', ['/post/second/', '/post/first/'], '/post/first/'],
  ['/post/first', ['/post/first/', '/post/first.md'], '/post/first/'],
  ['/POST/FRIST/', ['/post/first/'], '/post/first/'],
  ['a', ['b', 'a', 'A'], 'a'],
  ['A', ['a', 'A'], 'a'],
  ['/post/firts/', ['/post/first/', '/post/fits/'], '/post/first/'],
  ['post/nope.md', ['post/top.md'], null],
  ['abcdef', ['abcedf', 'abcdxx'], 'abcedf'],
  ['nothing like it', ['/post/first/', ''], null],
  ['', ['', 'x'], ''],
  ['ab', [''], null],
  ['anything', [], null],
  ['straße', ['strasse', 'Straße'], 'Straße'],
  ['写真集を', ['写真', '写真集'], '写真集'],
  ['x'.repeat(300), ['x'.repeat(290), 'x'], 'x'.repeat(290)],
  ['x'.repeat(100_000), ['x'.repeat(290)], null],
])('finds the same as nearest for %s among %s', (word, candidates, expected) => {
  expect(nearestIn(candidates)(word)).toBe(expected);
  expect(nearest(word, candidates)).toBe(expected);
});

const letters = fc.string({ unit: fc.constantFrom(...'abAB/-1'), maxLength: 12 });
const paths = fc
  .tuple(
    fc.constantFrom('/post/', '/post/deep/', '/', 'post/'),
    fc.array(fc.constantFrom('a', 'red', 'rode', 'first', '2', '-'), { maxLength: 4 }),
  )
  .map(([folder, parts]) => folder + parts.join(''));
const anything = fc.string({ unit: 'grapheme', maxLength: 8 });

test.each([
  ['few letters', letters],
  ['paths', paths],
  ['any characters', anything],
])('agrees with comparing every candidate, for %s', (_, word) => {
  const property = fc.property(
    fc.array(word, { maxLength: 30 }),
    fc.array(word, { minLength: 1, maxLength: 10 }),
    (candidates, words) => {
      const find = nearestIn(candidates);
      expect(words.map(find)).toEqual(words.map((each) => nearest(each, candidates)));
      expect(words.map(find)).toEqual(words.map((each) => nearest(each, candidates)));
    },
  );
  fc.assert(property, isLong ? { numRuns: 20_000 } : { numRuns: 300, seed: 6 });
});
