import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../../../src/shell/commands/sort/compareText.ts';
import { compareVersions } from '../../../../src/shell/commands/sort/compareVersions.ts';
import { mergeSort } from '../../../../src/shell/commands/sort/mergeSort.ts';

const { signal } = new AbortController();

test('sorts many items like a few, and keeps equal items in their order', async () => {
  const items = Array.from({ length: 9_001 }, (_, at) => ({ key: (at * 7_919) % 97, at }));
  const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
  expect(await mergeSort(items, compare, signal)).toEqual([...items].sort(compare));
  expect(await mergeSort([], compare, signal)).toEqual([]);
});

test('stops when the signal is aborted', async () => {
  let compared = 0;
  const compare = (a: number, b: number) => {
    compared += 1;
    return a - b;
  };
  const items = Array.from({ length: 100_000 }, (_, at) => -at);
  await expect(mergeSort(items, compare, AbortSignal.abort())).rejects.toThrow();
  expect(compared).toBeLessThan(10_000);
});

test('orders texts like their bytes in UTF-8', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ue000', '日', '🐱', '\uffff') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test('orders versions the same way in both directions', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '0', '1', '9', '.', '~', '-', 'é') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
    }),
  );
});
