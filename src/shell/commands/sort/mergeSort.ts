/** Sorts many items in short slices, so that the tab stays responsive. */
import { pause } from '../../streams/timeSlices.ts';

/** The number of items that are sorted or merged in one step. */
const chunkSize = 2_000;

/**
 * Sorts the items. The sort is stable. Yields to the event loop between steps, and rejects when the signal is aborted.
 */
export async function mergeSort<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  signal: AbortSignal,
): Promise<Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += chunkSize) {
    await pause(signal);
    runs.push(items.slice(start, start + chunkSize).sort(compare));
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, signal));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: Item[],
  right: Item[],
  compare: (a: Item, b: Item) => number,
  signal: AbortSignal,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    if (merged.length % chunkSize === 0) await pause(signal);
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined) break;
    if (compare(a, b) <= 0) {
      merged.push(a);
      i += 1;
    } else {
      merged.push(b);
      j += 1;
    }
  }
  return merged.concat(left.slice(i), right.slice(j));
}
