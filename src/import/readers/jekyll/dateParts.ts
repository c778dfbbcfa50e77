/** Makes the parts of a date for Jekyll's permalinks: https://jekyllrb.com/docs/permalinks/#placeholders. */
import { readDate } from '../../../content/values/dates.ts';
import { offsetAt } from '../../../content/values/zones.ts';

/** Returns the parts of a date by their names; none for a date that cannot be read. */
export function dateParts(date: string, timezone: string): Record<string, string> {
  const read = readDate(date, timezone);
  if (read === null) return {};
  const local = new Date(read.time + offsetAt(read.time, timezone));
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  const yearDay = Math.floor((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / dayLength) + 1;
  const week = weekOf(local);
  return {
    year: String(year),
    short_year: twoDigits(year % 100),
    month: twoDigits(month),
    i_month: String(month),
    short_month: shortMonth.format(local),
    long_month: longMonth.format(local),
    day: twoDigits(day),
    i_day: String(day),
    y_day: String(yearDay).padStart(3, '0'),
    short_day: shortDay.format(local),
    long_day: longDay.format(local),
    w_day: String(local.getUTCDay() || 7),
    w_year: String(week.year),
    week: twoDigits(week.week),
    hour: twoDigits(local.getUTCHours()),
    minute: twoDigits(local.getUTCMinutes()),
    second: twoDigits(local.getUTCSeconds()),
  };
}

/** Returns the day at the beginning of a date, without regard to its zone; null if it has no zone. */
export function writtenDay(date: string): string | null {
  return /^(\d{4}-\d\d-\d\d)[T ].*(?:Z|[+-]\d\d:?\d\d)$/i.exec(date.trim())?.[1] ?? null;
}

const shortMonth = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });

const dayLength = 86_400_000;

/** Returns the week of ISO 8601, which belongs to the year of its Thursday. */
function weekOf(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayLength);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayLength)) + 1 };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
