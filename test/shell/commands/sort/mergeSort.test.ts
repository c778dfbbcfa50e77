import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../../../src/shell/commands/sort/compareText.ts';
import { compareVersions } from '../../../../src/shell/commands/sort/compareVersions.ts';
import { mergeSort } from '../../../../src/shell/commands/sort/mergeSort.ts';

const going = new AbortController().signal;

test('much is sorted as little is, and equal items stay as they came', async () => {
  const items = Array.from({ length: 9_001 }, (_, at) => ({ key: (at * 7_919) % 97, at }));
  const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
  expect(await mergeSort(items, compare, going)).toEqual([...items].sort(compare));
  expect(await mergeSort([], compare, going)).toEqual([]);
});

test('a signal ends it early', async () => {
  let compared = 0;
  const compare = (a: number, b: number) => {
    compared += 1;
    return a - b;
  };
  await mergeSort(
    Array.from({ length: 100_000 }, (_, at) => -at),
    compare,
    AbortSignal.abort(),
  );
  expect(compared).toBeLessThan(10_000);
});

test('texts are ordered as their bytes are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ue000', '日', '🐱', '\uffff') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test('versions are in one order, whichever way they are compared', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '0', '1', '9', '.', '~', '-', 'é') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
    }),
  );
});
