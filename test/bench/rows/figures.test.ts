import { expect, test } from 'vitest';
import { commandFigures, tableOf } from './figures.ts';
import { chosenRows } from './rowNames.ts';

test('prints medians with the smallest and the largest run, and a dash for what is not known', () => {
  const runs = [3, 1, 2].map((seconds) => ({ seconds, processor: seconds * 2, megabytes: null }));
  const [, , cold, paint] = tableOf(
    [commandFigures('cold build', runs), { what: 'a paint', unit: 'ms', samples: [{ value: 41.6 }] }],
    3504,
  ).split('\n');
  expect(cold).toBe('| cold build | 3504 | 2.00 s (1.00 – 3.00) | 4.00 s (2.00 – 6.00) | – | 3 |');
  expect(paint).toBe('| a paint | 3504 | 42 ms | – | – | 1 |');
});

test('takes a list of rows, all without one, and no other words', () => {
  expect(chosenRows('cold, edit')).toEqual(new Set(['cold', 'edit']));
  expect(chosenRows(undefined)).toContain('packages');
  expect(() => chosenRows('cold,warm')).toThrow('--rows has no row warm. It takes cold, unchanged, ');
});
