/** Sorts much without keeping the page from its reader. */

const chunk = 2_000;

/** Stable. Rests between pieces of the work, and ends early, unsorted, where the signal is aborted. */
export async function mergeSort<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  signal: AbortSignal,
): Promise<Item[]> {
  const rest = restsEvery(20);
  let runs: Item[][] = [];
  for (let start = 0; start < items.length && !signal.aborted; start += chunk) {
    runs.push(items.slice(start, start + chunk).sort(compare));
    await rest();
  }
  while (runs.length > 1 && !signal.aborted) {
    const merged: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, rest));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: Item[],
  right: Item[],
  compare: (a: Item, b: Item) => number,
  rest: () => Promise<void>,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    if (merged.length % chunk === 0) await rest();
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

/** A task ends after so many milliseconds, and the next one goes on. */
function restsEvery(milliseconds: number): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < milliseconds) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
