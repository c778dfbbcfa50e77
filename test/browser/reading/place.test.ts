import { expect, test } from 'vitest';
import { progressText } from '../../../src/browser/reading/place.ts';

test.each([
  [null, '0%', ''],
  [0, '0%', '0%'],
  [0.004, '0%', '0%'],
  [0.429, '0%', '42%'],
  [0.429, '0\u00a0%', '42\u00a0%'],
  [0.429, '%0', '%42'],
  [0.429, '۰٪', '۴۲٪'],
  [0.9999, '0%', '99%'],
  [1, '۰٪', 'END'],
])('formats the progress %s with %s as "%s"', (progress, zero, text) => {
  expect(progressText(progress, zero)).toBe(text);
});
