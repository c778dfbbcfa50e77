/** Finds the time zone of a WordPress site, which an export does not name: it has each time in UTC too. */
import type { Item } from './model.ts';

/** How many times of posts are compared. */
const sampleSize = 60;

/** Returns a zone in which the times of posts differ from UTC as they do in the export; null if there is none. */
export function zoneOf(items: Item[]): string | null {
  const times = items.flatMap(({ type, date, utcDate }) => {
    const [local, utc] = [millisecondsOf(date), millisecondsOf(utcDate)];
    return type === 'post' && local !== null && utc !== null ? [{ utc, offset: (local - utc) / 60_000 }] : [];
  });
  if (times.length === 0) return null;
  const step = Math.ceil(times.length / sampleSize);
  const sample = times.filter((_, index) => index % step === 0);
  const fits = (zone: string) => sample.every(({ utc, offset }) => offsetIn(zone, utc) === offset);
  return [...commonZones, ...Intl.supportedValuesOf('timeZone')].find(fits) ?? null;
}

/** The zones of many sites, of which the first that fits is taken. */
const commonZones = [
  ...['UTC', 'Europe/London', 'Europe/Berlin', 'Europe/Athens', 'Europe/Moscow', 'America/New_York', 'America/Chicago'],
  ...['America/Denver', 'America/Los_Angeles', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tokyo'],
  ...['Australia/Sydney', 'Pacific/Auckland'],
];

/** Reads `2020-01-31 09:30:00` as UTC; null for the date of zeros that drafts have. */
function millisecondsOf(written: string): number | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)) return null;
  const time = Date.parse(`${written.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? null : time;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetIn(zone: string, utc: number): number {
  const known = formats.get(zone);
  const format = known ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(utc).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
