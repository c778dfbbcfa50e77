/** Lists of numbers as `cut` takes them: `1,3-5,7-`. */

/** From the first to the last, both counted; `Infinity` is the end of the line. */
export type Range = { first: number; last: number };

export type RangeFault = 'zero' | 'range' | 'decreasing' | 'no endpoint' | { invalid: string };

export function parseRanges(text: string): Range[] | { fault: RangeFault } {
  const ranges: Range[] = [];
  for (const item of text.split(/[, \t]/)) {
    if (item === '') return { fault: 'zero' };
    if (item === '-') return { fault: 'no endpoint' };
    const [, first = '', dash, last = ''] = /^(\d*)(-?)(\d*)$/.exec(item) ?? [];
    if (/^\d*-\d*-/.test(item)) return { fault: 'range' };
    if (dash === undefined) return { fault: { invalid: item } };
    const range = { first: Number(first || 1), last: dash ? Number(last || Number.POSITIVE_INFINITY) : Number(first) };
    if (range.first === 0 || range.last === 0) return { fault: 'zero' };
    if (range.last < range.first) return { fault: 'decreasing' };
    ranges.push(range);
  }
  return ranges;
}

export function isInRanges(number: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ first, last }) => first <= number && number <= last);
}
