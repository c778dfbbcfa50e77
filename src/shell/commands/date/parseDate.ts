/**
 * Parses the dates of `date -d` as people write them: `yesterday`, `3 days ago`, `next friday`, `2026-01-31 + 1 month`.
 */
import { monthNames } from '../text/monthNames.ts';
import { addShift, type DateParts, noParts, setDay, setOffset, setTime } from './dateParts.ts';
import { momentOf } from './moment.ts';

/** Returns the date; null if the text is not one. Without a zone, it is in local time, or in UTC if `isUtc` is true. */
export function parseDate(text: string, now: Date, isUtc: boolean): Date | null {
  const parts = noParts();
  let rest = text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  while (rest !== '') {
    const length = readPiece(rest, parts, now);
    if (length === 0) return null;
    rest = rest.slice(length).replace(/^(?:[\s,]+|$)/, '');
  }
  return momentOf(parts, now, isUtc || parts.zone !== null);
}

/** Applies the first rule that fits the start of the text. Returns the length of the piece, or 0 if no rule fits. */
function readPiece(text: string, parts: DateParts, now: Date): number {
  for (const [pattern, apply] of rules) {
    const found = pattern.exec(text);
    if (found && apply(parts, found, now)) return found[0].length;
  }
  return 0;
}

/** A piece of the text, and what it sets. `apply` returns false if the piece cannot mean that. */
type Rule = [pattern: RegExp, apply: (parts: DateParts, found: RegExpExecArray, now: Date) => boolean];

const anyMonth = monthNames
  .map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join('|')
  .toLowerCase();
const anyWeekday =
  'sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|nes)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?';
const anyUnit = 'years?|months?|fortnights?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?';
const wordEnd = '(?![a-z\\d])';

const rules: readonly Rule[] = [
  // Seconds since 1970: @1767312245.5
  [
    /^@(-?\d+)(?:\.(\d{1,3})\d*)?(?!\S)/,
    (parts, [, seconds, fraction = '0']) => {
      parts.moment = new Date(Number(seconds) * 1000 + Number(fraction.padEnd(3, '0')));
      return true;
    },
  ],
  // 2026-01-31, also before a T, and 2026/01/31
  [
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:t(?=\d)|(?!\S)|(?=,))/,
    (parts, [, year, month, day]) => setDay(parts, year, month, day),
  ],
  [/^(\d{4})(\d\d)(\d\d)(?:t(?=\d)|(?!\S))/, (parts, [, year, month, day]) => setDay(parts, year, month, day)],
  // American: 1/31/2026, 1/31
  [
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?(?!\S)/,
    (parts, [, month, day, year], now) => setDay(parts, year ?? now.getFullYear(), month, day),
  ],
  [
    startsWith(`(\\d{1,2})[ -]*(${anyMonth})${wordEnd}\\.?(?:[ ,-]*(\\d{4}))?(?![:\\d])`),
    (parts, [, day, month, year], now) => setDay(parts, year ?? now.getFullYear(), monthNumber(month), day),
  ],
  [
    startsWith(`(${anyMonth})${wordEnd}\\.?[ -]*(\\d{1,2})(?:st|nd|rd|th)?(?![:\\d])(?:[ ,-]+(\\d{4})(?![:\\d]))?`),
    (parts, [, month, day, year], now) => setDay(parts, year ?? now.getFullYear(), monthNumber(month), day),
  ],
  // 12:30, 12:30:59.5, 9pm, 9:30 am
  [
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap])\.?m\.?(?![a-z])/,
    (parts, [, hours, minutes, seconds, half]) => setTime(parts, hours, minutes, seconds, half),
  ],
  [
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?![:\d])/,
    (parts, [, hours, minutes, seconds]) => setTime(parts, hours, minutes, seconds),
  ],
  [/^(\d{1,2})\s*([ap])\.?m\.?(?![a-z])/, (parts, [, hours, half]) => setTime(parts, hours, '0', '0', half)],
  // After a day, four digits are a time.
  [/^(\d\d)(\d\d)(?!\S)/, (parts, [, hours, minutes]) => parts.day !== null && setTime(parts, hours, minutes)],
  [
    /^(?:utc|gmt|z)(?![a-z])/,
    (parts) => {
      parts.zone = 0;
      return true;
    },
  ],
  // After a time, a signed number is a zone even before a unit, as in coreutils: +0200, +02:00
  [
    /^([-+])\s*(\d\d?):?(\d\d)?(?!\d)/,
    (parts, [, sign, hours, minutes = '0']) => setOffset(parts, sign, hours, minutes),
  ],
  [/^(?:now|today)(?![a-z])/, () => true],
  [/^yesterday(?![a-z])/, (parts) => addShift(parts, -1, 'day')],
  [/^tomorrow(?![a-z])/, (parts) => addShift(parts, 1, 'day')],
  [
    startsWith(`(next|last|this)?\\s*(${anyWeekday})${wordEnd}`),
    (parts, [, which, name = '']) => {
      const day = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(name.slice(0, 3));
      parts.weekday = { day, ordinal: ordinals[which ?? 'this'] ?? 0 };
      return true;
    },
  ],
  [
    startsWith(`(next|last|this|[-+]?\\s*\\d+)?\\s*(${anyUnit})${wordEnd}(\\s*ago(?![a-z]))?`),
    (parts, [, count = '1', unit = '', ago]) => {
      const number = ordinals[count] ?? Number(count.replace(/\s/g, ''));
      return addShift(parts, ago === undefined ? number : -number, unit.replace(/s$/, ''));
    },
  ],
];

const ordinals: Record<string, number> = { next: 1, last: -1, this: 0 };

function startsWith(source: string): RegExp {
  return new RegExp(`^(?:${source})`);
}

function monthNumber(name = ''): number {
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;
}
