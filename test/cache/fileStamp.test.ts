import { afterEach, expect, test, vi } from 'vitest';
import { isRecent } from '../../src/cache/fileStamp.ts';

afterEach(() => void vi.useRealTimers());

test.each([
  [5.25, true],
  [19, true],
  [25, false],
  [1_450, false],
])('of a file system with fine times, a file that was changed %f ms ago is recent: %s', (age, expected) => {
  vi.useFakeTimers({ now: 1_700_000_000_500 });
  expect(isRecent({ ctimeMs: Date.now() - age })).toBe(expected);
});

test.each([
  [900, true],
  [1_999, true],
  [2_500, false],
])('a time of whole seconds may be that of another change in the same %f ms: %s', (age, expected) => {
  vi.useFakeTimers({ now: 1_700_000_000_000 + age });
  expect(isRecent({ ctimeMs: 1_700_000_000_000 })).toBe(expected);
});
