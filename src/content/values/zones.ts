/** Converts between moments and local times of a time zone, with the zone data of `Intl`. */

/** Returns the calendar day of a moment in a zone (an IANA name): `2026-01-31`. */
export function dayIn(time: number, timezone: string): string {
  return new Date(time + offsetAt(time, timezone)).toISOString().slice(0, 10);
}

/** Returns true for a time zone that `Intl` knows: `Europe/Vienna`. */
export function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Returns an offset such as `-08:00` in milliseconds, or null for one that no zone has. */
export function explicitOffset(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Returns the offset of a zone at a local time. The first guess is the offset of the same hour in UTC; a second look-up
 * corrects it within hours of a change of the clocks.
 */
export function offsetOfLocalTime(local: number, timezone: string): number {
  return offsetAt(local - offsetAt(local, timezone), timezone);
}

/** Returns the offset of a zone at a moment, in milliseconds. */
export function offsetAt(time: number, timezone: string): number {
  if (timezone === 'UTC') return 0;
  const known = zoneFormats.get(timezone);
  const format = known ?? new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  zoneFormats.set(timezone, format);
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();
