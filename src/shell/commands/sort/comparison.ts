/** Compares lines by the keys of `sort`. */
import type { Line } from '../../command.ts';
import { compareText } from './compareText.ts';
import { keyValue, type Ordering } from './ordering.ts';

/** A part of each line, and how it is compared. */
export type SortKey = Ordering & { keyText: (line: string) => string };

/** A line with the values of its keys, in the order of the keys. */
export type KeyedLine = { line: Line; values: (string | number)[] };

/**
 * Creates the comparison of two lines. Lines with equal keys are compared as a whole, unless `isStable` keeps their
 * order.
 */
export async function createComparison(
  keys: readonly SortKey[],
  isReverse: boolean,
  isStable: boolean,
): Promise<{ withKeys: (line: Line) => KeyedLine; compare: (a: KeyedLine, b: KeyedLine) => number }> {
  // Few command lines need these, so they load on demand.
  const rareKeyValue = keys.some(({ kind }) => kind === 'general' || kind === 'month')
    ? (await import('./rareKeyValues.ts')).rareKeyValue
    : null;
  const compareVersions = keys.some(({ kind }) => kind === 'version')
    ? (await import('./compareVersions.ts')).compareVersions
    : compareText;
  const readValue = (text: string, key: SortKey) =>
    rareKeyValue && (key.kind === 'general' || key.kind === 'month')
      ? rareKeyValue(text, key.kind)
      : keyValue(text, key);
  return {
    withKeys: (line) => ({ line, values: keys.map((key) => readValue(key.keyText(line.text), key)) }),
    compare: (a, b) => {
      for (const [index, key] of keys.entries()) {
        const [x, y] = [a.values[index] ?? '', b.values[index] ?? ''];
        const compareTexts = key.kind === 'version' ? compareVersions : compareText;
        const difference =
          typeof x === 'number' && typeof y === 'number'
            ? Number(x > y) - Number(x < y)
            : compareTexts(String(x), String(y));
        if (difference !== 0) return key.isReverse ? -difference : difference;
      }
      if (keys.length > 0 && isStable) return 0;
      const difference = compareText(a.line.text, b.line.text);
      return isReverse ? -difference : difference;
    },
  };
}
