/** The keys of `sort -g` and `sort -M`. They are rare, so this file loads on demand. */
import { monthNames } from '../text/monthNames.ts';

/** Returns the number, or the month from 0 on; -1 if there is no month. */
export function rareKeyValue(text: string, kind: 'general' | 'month'): number {
  if (kind === 'general') return generalNumber(text);
  const name = text.trimStart().slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === name);
}

/**
 * Parses a number as strtod does. A text that is not a number sorts first, before -Infinity, which therefore is left to
 * it.
 */
function generalNumber(text: string): number {
  const [, sign, digits] = /^\s*([-+]?)(0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?)/i.exec(text) ?? [];
  if (digits === undefined) return Number.NEGATIVE_INFINITY;
  const value = /^inf/i.test(digits) ? Number.POSITIVE_INFINITY : Number(digits);
  return sign === '-' ? Math.max(-value, -Number.MAX_VALUE) : value;
}
