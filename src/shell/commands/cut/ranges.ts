/** Parses the lists of numbers that `cut` takes, such as `1,3-5,7-`. */

/** Both ends are included, and count from 1. A `last` of `Infinity` is the end of the line. */
export type NumberRange = { first: number; last: number };

/** Why a list is invalid. */
export type ListError = 'zero' | 'range' | 'decreasing' | 'no endpoint' | { invalid: string } | { tooLarge: string };

/** Returns the ranges in order. Overlapping ranges are merged; those that only touch stay apart. */
export function parseRanges(text: string): NumberRange[] | { error: ListError } {
  const ranges: NumberRange[] = [];
  for (const item of text.split(/[, \t]/)) {
    const range = parseRange(item);
    if ('error' in range) return range;
    ranges.push(range);
  }
  const merged: NumberRange[] = [];
  for (const { first, last } of ranges.sort((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous && first <= previous.last) previous.last = Math.max(previous.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** Returns the numbers that are in none of the ranges, which are in order. */
export function complementOf(ranges: readonly NumberRange[]): NumberRange[] {
  const gaps: NumberRange[] = [];
  let first = 1;
  for (const range of ranges) {
    if (range.first > first) gaps.push({ first, last: range.first - 1 });
    first = range.last + 1;
  }
  if (first < Number.POSITIVE_INFINITY) gaps.push({ first, last: Number.POSITIVE_INFINITY });
  return gaps;
}

/** Returns the index of the range that contains the number, or -1. */
export function indexOfRange(number: number, ranges: readonly NumberRange[]): number {
  return ranges.findIndex(({ first, last }) => first <= number && number <= last);
}

function parseRange(item: string): NumberRange | { error: ListError } {
  if (item === '') return { error: 'zero' };
  if (item === '-') return { error: 'no endpoint' };
  if (/^\d*-\d*-/.test(item)) return { error: 'range' };
  const [, first = '', dash, last = ''] = /^(\d*)(-?)(\d*)$/.exec(item) ?? [];
  if (dash === undefined) return { error: { invalid: item } };
  const tooLarge = [first, last].find((number) => number.length > 19 && BigInt(number) >= 2n ** 64n - 1n);
  if (tooLarge !== undefined) return { error: { tooLarge } };
  const range = { first: Number(first || 1), last: dash ? Number(last || Number.POSITIVE_INFINITY) : Number(first) };
  if (range.first === 0) return { error: 'zero' };
  return range.last < range.first ? { error: 'decreasing' } : range;
}
