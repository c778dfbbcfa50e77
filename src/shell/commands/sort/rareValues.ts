/** What `sort -g` and `sort -M` see in a text. Few ask for them, so this is a file of its own that they load. */
import { monthNames } from '../text/monthNames.ts';

export function rareValue(text: string, kind: 'general' | 'month'): number {
  if (kind === 'general') return generalNumber(text);
  const name = text.trimStart().slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === name);
}

/** As strtod reads it. What is no number comes before all that are, so the least of these makes room. */
function generalNumber(text: string): number {
  const [, sign, digits] = /^\s*([-+]?)(0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?)/i.exec(text) ?? [];
  if (digits === undefined) return Number.NEGATIVE_INFINITY;
  const value = /^inf/i.test(digits) ? Number.POSITIVE_INFINITY : Number(digits);
  return sign === '-' ? Math.max(-value, -Number.MAX_VALUE) : value;
}
