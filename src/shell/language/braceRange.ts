/** Expands the inside of `{1..5}`, `{05..1..2}` and `{a..e}`. */
import type { Part, Span } from './syntax.ts';

/**
 * Returns one sequence of parts for each value, or null for text that is not a range or has more than `most` values.
 */
export function expandRange([content, other]: readonly Part[][], { start, end }: Span, most: number): Part[][] | null {
  const [only, more] = content ?? [];
  if (other || more || only?.kind !== 'bare') return null;
  const numbers = /^(-?\d{1,9})\.\.(-?\d{1,9})(?:\.\.(-?\d{1,9}))?$/.exec(only.text);
  const letters = /^([a-zA-Z])\.\.([a-zA-Z])(?:\.\.(-?\d{1,9}))?$/.exec(only.text);
  const [, from = '', to = '', step = '1'] = numbers ?? letters ?? [];
  if (from === '') return null;
  const codeOf = (text: string) => (numbers ? Number(text) : text.charCodeAt(0));
  const [first, last] = [codeOf(from), codeOf(to)];
  const by = Math.abs(Number(step)) || 1;
  const count = Math.floor(Math.abs(last - first) / by) + 1;
  if (count > most) return null;
  const isPadded = numbers && [from, to].some((text) => /^-?0\d/.test(text));
  const width = isPadded ? Math.max(from.length, to.length) : 0;
  return Array.from({ length: count }, (_, index): Part[] => {
    const value = first + (last < first ? -by : by) * index;
    return [{ kind: 'bare', text: numbers ? padNumber(value, width) : String.fromCharCode(value), start, end }];
  });
}

function padNumber(value: number, width: number): string {
  return value < 0 ? `-${String(-value).padStart(width - 1, '0')}` : String(value).padStart(width, '0');
}
