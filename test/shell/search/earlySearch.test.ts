import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { searchEarly } from '../../../src/shell/search/earlySearch.ts';
import type { Search } from '../../../src/shell/search/searchIndex.ts';
import { fakeShell } from '../fakeShell.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubEnv('DEV', false);
});

afterEach(() => void vi.useRealTimers());

/** Returns what is prepared for a line that stays as it is for `time` milliseconds. */
async function preparedFor(line: string, time = 1_000): Promise<string[]> {
  const prepared: string[] = [];
  const search: Search = {
    // biome-ignore lint/correctness/useYield: it finds nothing
    find: async function* () {
      return undefined;
    },
    prepare: async (words: string) => void prepared.push(words),
    count: async () => 1,
  };
  const shell = { ...fakeShell({}), aliases: new Map([['posts', 'ls post']]), search };
  const change = new AbortController();
  const ended = searchEarly(line, shell, change.signal);
  await vi.advanceTimersByTimeAsync(time);
  change.abort();
  await vi.runAllTimersAsync();
  await ended;
  return prepared;
}

test.each([
  ['antenna', ['antenna']],
  [' rain on the antenna ', ['rain on the antenna']],
  ['東京', ['東京']],
  ['cats and dogs', ['cats and dogs']],
  // Commands, aliases, what may become one, comments and history expansions.
  ['grep antenna', []],
  ['ls', []],
  ['posts', []],
  ['his', []],
  ['pos', []],
  ['# antenna', []],
  ['!antenna', []],
  // A typing error, which Enter reports.
  ['grpe antenna', []],
  ['', []],
  ['  ', []],
])('for %j, it prepares %j', async (line, words) => {
  expect(await preparedFor(line)).toEqual(words);
});

test('prepares nothing if the line changes within a moment', async () => {
  expect(await preparedFor('antenna', 100)).toEqual([]);
});

test('prepares nothing in dev', async () => {
  vi.stubEnv('DEV', true);
  expect(await preparedFor('antenna')).toEqual([]);
});

test.each([
  { onLine: false },
  { onLine: true, connection: { saveData: true } },
  { onLine: true, connection: { saveData: false, effectiveType: '2g' } },
])('prepares nothing with the network %j', async (network) => {
  vi.stubGlobal('navigator', network);
  expect(await preparedFor('antenna')).toEqual([]);
});
