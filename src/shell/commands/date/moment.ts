/** Turns the parts of a date into the moment that they describe, with the rules of coreutils. */
import type { DateParts } from './dateParts.ts';

/**
 * Returns the moment; null if there is no such day, such as 30 February. Without a zone, the parts are in local time,
 * or in UTC if `isUtc` is true.
 */
export function momentOf(parts: DateParts, now: Date, isUtc: boolean): Date | null {
  const { day, time, weekday, zone, moment, shift } = parts;
  if (day && !isRealDay(day)) return null;
  const base = moment ?? now;
  const clock = clockOf(base, isUtc);
  // A day without a time begins at midnight. A text that only shifts the present keeps the time.
  const keepsTime = moment !== null || (day === null && weekday === null);
  const timeOfDay = time ?? (keepsTime ? clock : { hours: 0, minutes: 0, seconds: 0 });
  const start = day ?? clock;
  const dateOn = (dayOfMonth: number) =>
    dateOf(isUtc, {
      year: start.year + shift.years,
      month: start.month + shift.months,
      day: dayOfMonth + shift.days,
      hours: timeOfDay.hours,
      minutes: timeOfDay.minutes,
      seconds: timeOfDay.seconds,
      milliseconds: time === null && keepsTime ? clock.milliseconds : 0,
    });
  let date = dateOn(start.day);
  // coreutils ignore a weekday beside a date.
  if (weekday && day === null) {
    const today = isUtc ? date.getUTCDay() : date.getDay();
    const daysAhead = (weekday.day - today + 7) % 7;
    // `next friday` is the first Friday to come; if today is one, it is a week later.
    const weeks = weekday.ordinal - Number(weekday.ordinal > 0 && daysAhead !== 0);
    date = dateOn(start.day + daysAhead + 7 * weeks);
  }
  return new Date(date.getTime() + shift.milliseconds - (zone ?? 0) * 60_000);
}

type Clock = {
  year: number;
  month: number;
  day: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
};

function isRealDay({ year, month, day }: NonNullable<DateParts['day']>): boolean {
  const midnight = { hours: 0, minutes: 0, seconds: 0, milliseconds: 0 };
  return dateOf(true, { year, month, day, ...midnight }).getUTCDate() === day;
}

function clockOf(date: Date, isUtc: boolean): Clock {
  if (isUtc) {
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth(),
      day: date.getUTCDate(),
      hours: date.getUTCHours(),
      minutes: date.getUTCMinutes(),
      seconds: date.getUTCSeconds(),
      milliseconds: date.getUTCMilliseconds(),
    };
  }
  return {
    year: date.getFullYear(),
    month: date.getMonth(),
    day: date.getDate(),
    hours: date.getHours(),
    minutes: date.getMinutes(),
    seconds: date.getSeconds(),
    milliseconds: date.getMilliseconds(),
  };
}

/** Returns the date. The constructor of `Date` would take years below 100 for years of the last century. */
function dateOf(isUtc: boolean, { year, month, day, hours, minutes, seconds, milliseconds }: Clock): Date {
  const date = new Date(0);
  if (isUtc) {
    date.setUTCFullYear(year, month, day);
    date.setUTCHours(hours, minutes, seconds, milliseconds);
  } else {
    date.setFullYear(year, month, day);
    date.setHours(hours, minutes, seconds, milliseconds);
  }
  return date;
}
