import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/text/nearest.mjs';

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('the distance from %s to %s is %i, in both directions', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('returns the exact distance if it is within the limit', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(6), (a, b, limit) => {
      const whole = editDistance(a, b);
      expect(editDistance(a, b, limit) <= limit ? editDistance(a, b, limit) : whole).toBe(whole);
    }),
    { seed: 1 },
  );
});

test.each([
  ['swpa', 'swap', 1],
  ['scetion', 'section', 1],
  ['ab', 'ba', 1],
  ['abc', 'cab', 2],
])('counts swapped neighbours as one edit: from %s to %s it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test.each([
  ['nope', ['top', 'home', 'note'], 'note'],
  ['nope', ['top', 'main'], null],
  ['math', ['bat', 'path'], 'path'],
  ['math', ['bat', 'lua'], null],
  ['js', ['c', 'ts', 'go'], null],
  ['pyton', ['python'], 'python'],
  ['jsno', ['json'], 'json'],
  ['heading', ['headings'], 'headings'],
  ['intro', ['outro'], null],
  ['HELLO', ['hello'], 'hello'],
  ['post/nope.md', ['post/top.md', 'post/hop.md'], null],
  ['post/wether.md', ['post/leather.md', 'post/weather.md'], 'post/weather.md'],
  ['post/a.md', ['post/b.md', 'post/c.md'], null],
  ['post/cta.png', ['post/cat.png'], 'post/cat.png'],
  ['pots/hello.md', ['post/hello.md', 'post/other.md'], 'post/hello.md'],
  ['/post/helo/', ['/post/hello/', '/post/'], '/post/hello/'],
  ['/tags/linus/', ['/tags/linux/', '/tags/unix/'], '/tags/linux/'],
  ['post/cat.jpg', ['post/cat.png'], 'post/cat.png'],
  ['image.jpeg', ['image.jpg'], 'image.jpg'],
])('for %s among %j, finds %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('returns null if no candidate is near', () => {
  expect(nearest('Helo', ['help', 'hello', 'world'])).toBe('help');
  expect(nearest('entirely', ['different', 'words'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});
