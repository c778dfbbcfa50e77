/** Reads and formats dates. A date is read as it is written, and the machine's time zone never moves it. */
import type { PostDate } from '../../types/content.ts';
import type { DateText } from '../../types/link.ts';
import { readWrittenDate } from './writtenDates.ts';
import { dayIn, explicitOffset, offsetAt, offsetOfLocalTime } from './zones.ts';

/** The forms that messages recommend. */
export const dateFormats = '2026-01-31, 2026-01-31T09:30 or 2026-01-31T09:30:00+01:00';

/**
 * Reads a date in RFC 3339 or in a form of writtenDates.ts. A date without an offset is in `timezone` (an IANA name),
 * and one without a time is midnight there. Returns null for any other text, and for a day that does not exist.
 */
export function readDate(text: string, timezone: string): PostDate | null {
  const written = isoDate.test(text.trim()) ? null : readWrittenDate(text);
  const match = isoDate.exec(written !== null && 'iso' in written ? written.iso : text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone] = match;
  const local = utcTime(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  if (local === null) return null;
  if (zone === undefined) return { time: local - offsetOfLocalTime(local, timezone), day: `${year}-${month}-${day}` };
  const offset = explicitOffset(zone);
  if (offset === null) return null;
  const time = local - offset;
  return { time, day: dayIn(time, timezone) };
}

/** Formats a moment in a zone: `2026-01-31T09:30:00+01:00`. */
export function isoTimestamp({ time }: PostDate, timezone: string): string {
  // Offsets had seconds before there were time zones, and RFC 3339 has no seconds there. Rounding up keeps the day.
  const minutes = Math.ceil(offsetAt(time, timezone) / 60_000);
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  if (minutes === 0) return `${local}Z`;
  const twoDigits = (number: number) => String(Math.trunc(number)).padStart(2, '0');
  const offset = `${twoDigits(Math.abs(minutes) / 60)}:${twoDigits(Math.abs(minutes) % 60)}`;
  return `${local}${minutes < 0 ? '-' : '+'}${offset}`;
}

/** Formats the day in words, in `language` (BCP 47), the same on every machine. */
export function formatDay({ day }: PostDate, language: string): DateText {
  const known = longFormats.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  longFormats.set(language, format);
  return { datetime: day, text: format.format(new Date(`${day}T12:00:00Z`)) };
}

const longFormats = new Map<string, Intl.DateTimeFormat>();

const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?[ ]?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Returns a moment of UTC in milliseconds, or null for a day or time that does not exist. */
function utcTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  if (year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return date.setUTCHours(hour, minute, second);
}
