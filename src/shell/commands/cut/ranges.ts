/** Lists of numbers as `cut` takes them: `1,3-5,7-`. */

/** From the first to the last, both counted; `Infinity` is the end of the line. */
export type Range = { first: number; last: number };

export type RangeError = 'zero' | 'range' | 'decreasing' | 'no endpoint' | { invalid: string } | { large: string };

/** In order, those that overlap as one; those that only touch stay apart. */
export function parseRanges(text: string): Range[] | { error: RangeError } {
  const ranges: Range[] = [];
  for (const item of text.split(/[, \t]/)) {
    if (item === '') return { error: 'zero' };
    if (item === '-') return { error: 'no endpoint' };
    const [, first = '', dash, last = ''] = /^(\d*)(-?)(\d*)$/.exec(item) ?? [];
    if (/^\d*-\d*-/.test(item)) return { error: 'range' };
    if (dash === undefined) return { error: { invalid: item } };
    const large = [first, last].find((number) => number.length > 19 && BigInt(number) >= 2n ** 64n - 1n);
    if (large !== undefined) return { error: { large } };
    const range = { first: Number(first || 1), last: dash ? Number(last || Number.POSITIVE_INFINITY) : Number(first) };
    if (range.first === 0) return { error: 'zero' };
    if (range.last < range.first) return { error: 'decreasing' };
    ranges.push(range);
  }
  const merged: Range[] = [];
  for (const { first, last } of ranges.sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** All numbers that are in none of them; the ranges stand in order. */
export function complementOf(ranges: readonly Range[]): Range[] {
  const others: Range[] = [];
  let first = 1;
  for (const range of ranges) {
    if (range.first > first) others.push({ first, last: range.first - 1 });
    first = range.last + 1;
  }
  if (first < Number.POSITIVE_INFINITY) others.push({ first, last: Number.POSITIVE_INFINITY });
  return others;
}

/** The place of the range that holds the number; -1 where none does. */
export function rangeWith(number: number, ranges: readonly Range[]): number {
  return ranges.findIndex(({ first, last }) => first <= number && number <= last);
}
