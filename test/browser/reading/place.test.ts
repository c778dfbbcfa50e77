import { expect, test } from 'vitest';
import { progressText } from '../../../src/browser/reading/place.ts';

test.each([
  [null, 'en', ''],
  [0, 'en', '0%'],
  [0.004, 'en', '0%'],
  [0.429, 'en', '42%'],
  [0.429, 'de', '42\u00a0%'],
  [0.429, 'fa', '۴۲٪'],
  [0.9999, 'en', '99%'],
  [1, 'fa', 'END'],
])('formats the progress %s in %s as "%s"', (progress, language, text) => {
  expect(progressText(progress, language)).toBe(text);
});
