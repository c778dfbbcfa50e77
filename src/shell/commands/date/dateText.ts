/** Dates as people write them behind `date -d`: `yesterday`, `3 days ago`, `next friday`, `2026-01-31 + 1 month`. */

import { months } from '../text/monthNames.ts';
import { type DateParts, momentOf } from './dateParts.ts';

/** A piece of the text, and what it does with the parts; false where it cannot mean that. */
type Rule = [pattern: RegExp, read: (parts: DateParts, found: RegExpExecArray, now: Date) => boolean | undefined];

/** Null where it is no date. Without a zone it is of the reader's, or with `utc` of Greenwich. */
export function dateIn(text: string, now: Date, utc: boolean): Date | null {
  const parts: DateParts = { day: null, time: null, weekday: null, zone: null, moment: null, later: [0, 0, 0, 0] };
  let rest = text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  while (rest !== '') {
    const length = rules.reduce((read, [pattern, rule]) => {
      if (read > 0) return read;
      const found = pattern.exec(rest);
      return found && rule(parts, found, now) !== false ? found[0].length : 0;
    }, 0);
    if (length === 0) return null;
    rest = rest.slice(length).replace(/^(?:[\s,]+|$)/, '');
  }
  return momentOf(parts, now, utc || parts.zone !== null);
}

const monthNames = months
  .map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join('|')
  .toLowerCase();
const dayNames =
  'sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|nes)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?';
const unitNames = 'years?|months?|fortnights?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?';
const end = '(?![a-z\\d])';

const rules: readonly Rule[] = [
  [
    /^@(-?\d+)(?:\.(\d{1,3})\d*)?(?!\S)/,
    (parts, [, seconds, part = '0']) => {
      parts.moment = new Date(Number(seconds) * 1000 + Number(part.padEnd(3, '0')));
      return true;
    },
  ],
  // 2026-01-31, also before a T, and 2026/01/31
  [
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:t(?=\d)|(?!\S)|(?=,))/,
    (parts, [, year, month, day]) => setDay(parts, year, month, day),
  ],
  [/^(\d{4})(\d\d)(\d\d)(?:t(?=\d)|(?!\S))/, (parts, [, year, month, day]) => setDay(parts, year, month, day)],
  // As Americans write it: 1/31/2026, 1/31
  [
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?(?!\S)/,
    (parts, [, month, day, year], now) => setDay(parts, year ?? now.getFullYear(), month, day),
  ],
  [
    pattern(`(\\d{1,2})[ -]*(${monthNames})${end}\\.?(?:[ ,-]*(\\d{4}))?(?![:\\d])`),
    (parts, [, day, month, year], now) => setDay(parts, year ?? now.getFullYear(), monthOf(month), day),
  ],
  [
    pattern(`(${monthNames})${end}\\.?[ -]*(\\d{1,2})(?:st|nd|rd|th)?(?![:\\d])(?:[ ,-]+(\\d{4})(?![:\\d]))?`),
    (parts, [, month, day, year], now) => setDay(parts, year ?? now.getFullYear(), monthOf(month), day),
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
  // Behind a day four digits are a time.
  [/^(\d\d)(\d\d)(?!\S)/, (parts, [, hours, minutes]) => parts.day !== null && setTime(parts, hours, minutes)],
  // Behind a time it is a zone, also before a unit, as in coreutils: +0200, +02:00, z
  [/^(?:utc|gmt|z)(?![a-z])/, (parts) => setZone(parts, 0)],
  [
    /^([-+])\s*(\d\d?):?(\d\d)?(?!\d)/,
    (parts, [, sign, hours, minutes = '0']) => {
      if (parts.time === null || parts.zone !== null) return false;
      if (Number(hours) > 24) return false;
      return setZone(parts, (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
    },
  ],
  [/^(?:now|today)(?![a-z])/, () => true],
  [/^yesterday(?![a-z])/, (parts) => move(parts, -1, 'day')],
  [/^tomorrow(?![a-z])/, (parts) => move(parts, 1, 'day')],
  [
    pattern(`(next|last|this)?\\s*(${dayNames})${end}`),
    (parts, [, which, name = '']) => {
      const day = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(name.slice(0, 3));
      parts.weekday = { day, ordinal: ordinals[which ?? 'this'] ?? 0 };
      return true;
    },
  ],
  [
    pattern(`(next|last|this|[-+]?\\s*\\d+)?\\s*(${unitNames})${end}(\\s*ago(?![a-z]))?`),
    (parts, [, count = '1', unit = '', ago]) => {
      const number = ordinals[count] ?? Number(count.replace(/\s/g, ''));
      return move(parts, ago === undefined ? number : -number, unit.replace(/s$/, ''));
    },
  ],
];

const ordinals: Record<string, number> = { next: 1, last: -1, this: 0 };

function pattern(source: string): RegExp {
  return new RegExp(`^(?:${source})`);
}

function monthOf(name: string | undefined): number {
  return months.findIndex((month) => month.toLowerCase().startsWith((name ?? '').slice(0, 3))) + 1;
}

type Written = string | number | undefined;

function setDay(parts: DateParts, year: Written, month: Written, day: Written): boolean {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (parts.day !== null || monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return false;
  // Of two digits, 69 is the first of the last century, as POSIX has it.
  const short = String(year).length <= 2 ? (Number(year) < 69 ? 2000 : 1900) : 0;
  parts.day = { year: Number(year) + short, month: monthNumber - 1, day: dayNumber };
  return true;
}

function setTime(parts: DateParts, hours: Written, minutes: Written, seconds: Written = 0, half?: string): boolean {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (parts.time !== null || minute > 59 || second > 60) return false;
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return false;
  parts.time = {
    hours: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0),
    minutes: minute,
    seconds: second,
  };
  return true;
}

function setZone(parts: DateParts, minutes: number): boolean {
  parts.zone = minutes;
  return true;
}

const minute = 60_000;

/** Each unit as a place in `later`, and how many of it. */
const steps: Record<string, [place: 0 | 1 | 2 | 3, size: number]> = {
  year: [0, 1],
  month: [1, 1],
  fortnight: [2, 14],
  week: [2, 7],
  day: [2, 1],
  hour: [3, 60 * minute],
  minute: [3, minute],
  min: [3, minute],
  second: [3, 1000],
  sec: [3, 1000],
};

function move({ later }: DateParts, count: number, unit: string): boolean {
  const step = steps[unit];
  if (step === undefined) return false;
  later[step[0]] += count * step[1];
  return true;
}
