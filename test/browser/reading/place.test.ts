import { expect, test } from 'vitest';
import { progressText } from '../../../src/browser/reading/place.ts';

test.each([
  [null, ''],
  [0, '0%'],
  [0.004, '0%'],
  [0.429, '42%'],
  [0.9999, '99%'],
  [1, 'END'],
])('formats the progress %s as "%s"', (progress, text) => {
  expect(progressText(progress)).toBe(text);
});
