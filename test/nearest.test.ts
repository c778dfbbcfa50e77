import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../src/nearest.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('from %s to %s it is %i letters', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('above its limit only that is told', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(6), (a, b, limit) => {
      const whole = editDistance(a, b);
      expect(editDistance(a, b, limit) <= limit ? editDistance(a, b, limit) : whole).toBe(whole);
    }),
    { seed: 1 },
  );
});

test('the nearest word is found, a far one is not', () => {
  expect(nearest('Helo', ['help', 'hello', 'world'])).toBe('help');
  expect(nearest('entirely', ['different', 'words'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});
