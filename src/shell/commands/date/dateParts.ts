/** The parts of a date that `date -d` has understood so far, and how each piece of the text sets them. */

/** The parts. Null stands for a part that is not given. `zone` is in minutes east of Greenwich. */
export type DateParts = {
  day: { year: number; month: number; day: number } | null;
  time: { hours: number; minutes: number; seconds: number } | null;
  /** `ordinal` is 1 in `next friday`, -1 in `last friday`, else 0. Sunday is 0. */
  weekday: { day: number; ordinal: number } | null;
  zone: number | null;
  moment: Date | null;
  /** The sum of all units, which is added at the end: `3 days ago` subtracts days. */
  shift: { years: number; months: number; days: number; milliseconds: number };
};

/** Returns the parts of an empty text. */
export function noParts(): DateParts {
  const shift = { years: 0, months: 0, days: 0, milliseconds: 0 };
  return { day: null, time: null, weekday: null, zone: null, moment: null, shift };
}

/** A captured group of a pattern, or a number. */
type Written = string | number | undefined;

/** Sets the day. Returns false if there is one already, or if there is no such month or day. `month` counts from 1. */
export function setDay(parts: DateParts, year: Written, month: Written, day: Written): boolean {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (parts.day !== null || monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return false;
  // As in POSIX, the two-digit years 69 to 99 are in the last century.
  const century = String(year).length > 2 ? 0 : Number(year) < 69 ? 2000 : 1900;
  parts.day = { year: Number(year) + century, month: monthNumber - 1, day: dayNumber };
  return true;
}

/**
 * Sets the time. Returns false if there is one already, or if there is no such time. `half` is `a` or `p`, of am and
 * pm.
 */
export function setTime(
  parts: DateParts,
  hours: Written,
  minutes: Written,
  seconds: Written = 0,
  half?: string,
): boolean {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (parts.time !== null || minute > 59 || second > 60) return false;
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return false;
  const hourOfDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  parts.time = { hours: hourOfDay, minutes: minute, seconds: second };
  return true;
}

/** Sets the zone. Returns false without a time, which must precede it. */
export function setOffset(parts: DateParts, sign: string | undefined, hours: Written, minutes: Written): boolean {
  if (parts.time === null || parts.zone !== null || Number(hours) > 24) return false;
  parts.zone = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return true;
}

const minute = 60_000;

/** The part of the shift that each unit adds to, and how much. */
const units: Record<string, [part: keyof DateParts['shift'], size: number]> = {
  year: ['years', 1],
  month: ['months', 1],
  fortnight: ['days', 14],
  week: ['days', 7],
  day: ['days', 1],
  hour: ['milliseconds', 60 * minute],
  minute: ['milliseconds', minute],
  min: ['milliseconds', minute],
  second: ['milliseconds', 1000],
  sec: ['milliseconds', 1000],
};

/** Adds `count` units to the shift. Returns false if there is no such unit. */
export function addShift({ shift }: DateParts, count: number, unitName: string): boolean {
  const unit = units[unitName];
  if (unit === undefined) return false;
  const [part, size] = unit;
  shift[part] += count * size;
  return true;
}
