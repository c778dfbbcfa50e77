/** Calendar arithmetic for dates as people write them. */

/** A day. `month` and `day` count from 1. */
export type Day = { year: number; month: number; day: number };

/** Why a text is not one day; `message` follows the name of the key: `date may mean two different days`. */
export type UnclearDay = { message: string; hint: string };

/** Returns `2026-01-31`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Returns the weekday of `2026-01-31` as `sat`; undefined for a day that does not exist. */
export function weekdayOf(isoDate: string): string | undefined {
  return weekdays[new Date(`${isoDate}T12:00:00Z`).getUTCDay()];
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Returns the day of an ISO 8601 week date. Weeks begin on Monday, and the first one has the 4th of January. */
export function dayOfWeekDate(year: number, week: number, weekday: number): Day | UnclearDay {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const firstMonday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayLength;
  const date = new Date(firstMonday + ((week - 1) * 7 + weekday - 1) * dayLength);
  const thursday = new Date(date.getTime() + (4 - weekday) * dayLength);
  if (thursday.getUTCFullYear() !== year) {
    return { message: `names week ${week}, which ${year} does not have`, hint: `write it as ${year}-01-31` };
  }
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const dayLength = 86_400_000;

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
