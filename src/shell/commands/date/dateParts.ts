/** What is said of a date -> the moment that it is, as coreutils count it. */

/** What the words name, as far as they are read. `zone` is in minutes east of Greenwich; null for the reader's. */
export type DateParts = {
  day: { year: number; month: number; day: number } | null;
  time: { hours: number; minutes: number; seconds: number } | null;
  weekday: { day: number; ordinal: number } | null;
  zone: number | null;
  moment: Date | null;
  /** Years, months, days, and milliseconds to go. */
  later: [years: number, months: number, days: number, milliseconds: number];
};

/** Null where the day is none, as 30 February. Without a zone it is of the reader's, or with `utc` of Greenwich. */
export function momentOf({ day, time, weekday, zone, moment, later }: DateParts, now: Date, utc: boolean): Date | null {
  const [years, monthsLater, days, milliseconds] = later;
  const base = moment ?? now;
  const clock = (date: Date) =>
    utc
      ? [
          date.getUTCFullYear(),
          date.getUTCMonth(),
          date.getUTCDate(),
          date.getUTCHours(),
          date.getUTCMinutes(),
          date.getUTCSeconds(),
          date.getUTCMilliseconds(),
        ]
      : [
          date.getFullYear(),
          date.getMonth(),
          date.getDate(),
          date.getHours(),
          date.getMinutes(),
          date.getSeconds(),
          date.getMilliseconds(),
        ];
  const [year = 0, month = 0, date = 1, hours = 0, minutes = 0, seconds = 0, rest = 0] = clock(base);
  // A day alone begins at midnight; what is only moved keeps its time.
  const keepsTime = moment !== null || (day === null && weekday === null);
  const at = time ?? (keepsTime ? { hours, minutes, seconds } : { hours: 0, minutes: 0, seconds: 0 });
  const fraction = time === null && keepsTime ? rest : 0;
  const start = day ?? { year, month, day: date };
  const made = (dayOfMonth: number) =>
    dateOf(
      utc,
      start.year + years,
      start.month + monthsLater,
      dayOfMonth + days,
      at.hours,
      at.minutes,
      at.seconds,
      fraction,
    );
  let result = made(start.day);
  if (day && dateOf(true, day.year, day.month, day.day, 0, 0, 0, 0).getUTCDate() !== day.day) return null;
  // As in coreutils, a weekday beside a date says nothing.
  if (weekday && day === null) {
    const today = utc ? result.getUTCDay() : result.getDay();
    const ahead = (weekday.day - today + 7) % 7;
    result = made(start.day + ahead + 7 * (weekday.ordinal - Number(weekday.ordinal > 0 && ahead !== 0)));
  }
  return new Date(result.getTime() + milliseconds - (zone ?? 0) * 60_000);
}

function dateOf(
  utc: boolean,
  ...[year, month, day, hours, minutes, seconds, rest]: [number, number, number, number, number, number, number]
): Date {
  const date = new Date(0);
  if (utc) {
    date.setUTCFullYear(year, month, day);
    date.setUTCHours(hours, minutes, seconds, rest);
  } else {
    date.setFullYear(year, month, day);
    date.setHours(hours, minutes, seconds, rest);
  }
  return date;
}
