/** Dates as authors write them: read as written, never moved by the machine's zone (RFC 3339, less, and other forms). */

import type { PostDate } from '../../types/content.ts';
import type { DateText } from '../../types/page.ts';
import { readWrittenDate } from './writtenDates.ts';

export const dateFormats = '2026-01-31, 2026-01-31T09:30 or 2026-01-31T09:30:00+01:00';

/**
 * Reads a date. Without a zone it is in `timezone` (an IANA name), without a time it is midnight there. Null for a day
 * that does not exist, such as 2026-02-30, and for a text in no form that writtenDates.ts knows.
 */
export function readDate(text: string, timezone: string): PostDate | null {
  const written = pattern.test(text.trim()) ? null : readWrittenDate(text);
  const match = pattern.exec(written !== null && 'iso' in written ? written.iso : text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone] = match;
  const local = utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  if (local === null) return null;
  if (zone === undefined) return { time: local - zoneOffset(local, timezone), day: `${year}-${month}-${day}` };
  const offset = explicitOffset(zone);
  if (offset === null) return null;
  const time = local - offset;
  return { time, day: dayIn(time, timezone) };
}

/** The calendar day of a moment in a zone: `2026-01-31`. */
export function dayIn(time: number, timezone: string): string {
  return new Date(time + offsetAt(time, timezone)).toISOString().slice(0, 10);
}

/** A moment in a zone, with its offset: `2026-01-31T09:30:00+01:00`. */
export function isoMoment({ time }: PostDate, timezone: string): string {
  // Before there were zones, offsets had seconds, which RFC 3339 does not write; rounded up, the day stays.
  const minutes = Math.ceil(offsetAt(time, timezone) / 60_000);
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  if (minutes === 0) return `${local}Z`;
  const two = (number: number) => String(Math.trunc(number)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** The day in words, in `language` (BCP 47); the same on every machine, whatever its zone and locale. */
export function formatDay({ day }: PostDate, language: string): DateText {
  const known = longFormats.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  longFormats.set(language, format);
  return { datetime: day, text: format.format(new Date(`${day}T12:00:00Z`)) };
}

const longFormats = new Map<string, Intl.DateTimeFormat>();

const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?[ ]?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Milliseconds of a moment in UTC, or null where there is no such day or time. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  if (year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return date.setUTCHours(hour, minute, second);
}

/** `-08:00` in milliseconds, or null beyond the zones that exist. */
function explicitOffset(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The offset of a local time: guessed from the same hour in UTC, and once more from there, for the hours of a change. */
function zoneOffset(local: number, timezone: string): number {
  return offsetAt(local - offsetAt(local, timezone), timezone);
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(time: number, timezone: string): number {
  if (timezone === 'UTC') return 0;
  const known = zoneFormats.get(timezone);
  const format = known ?? new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  zoneFormats.set(timezone, format);
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}
