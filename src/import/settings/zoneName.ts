/** Reads how other tools write a time zone. */
import { isTimezone } from '../../content/values/zones.ts';

/**
 * Returns the IANA name of a time zone: `america/new_york` -> `America/New_York`, `UTC+2` -> `Etc/GMT-2`, `Eastern Time` ->
 * `America/New_York`. Null for what is not known.
 */
export function zoneNameOf(written: string): string | null {
  const [, sign = '', hours = '', minutes = '00'] =
    /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(written.replace('−', '-')) ?? [];
  if (sign !== '') return minutes === '00' ? wholeHours(sign, Number(hours)) : null;
  const named = zones.get(
    written
      .toLowerCase()
      .replace(/\s*\(.*\)$/, '')
      .replace(/ (?:standard|daylight|summer) time$/, ' time'),
  );
  if (named !== undefined) return named;
  if (!isTimezone(written)) return null;
  return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone;
}

/** The names of zones with a fixed offset count to the west (https://data.iana.org/time-zones/tzdb/etcetera). */
function wholeHours(sign: string, hours: number): string | null {
  if (hours === 0) return 'UTC';
  const name = `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  return isTimezone(name) ? name : null;
}

/** Abbreviations and names that people write, for the places where most of them live. */
const zones: ReadonlyMap<string, string> = new Map([
  ...zonesFor('America/New_York', 'est', 'edt', 'eastern time'),
  ...zonesFor('America/Chicago', 'cst', 'cdt', 'central time'),
  ...zonesFor('America/Denver', 'mst', 'mdt', 'mountain time'),
  ...zonesFor('America/Los_Angeles', 'pst', 'pdt', 'pacific time'),
  ...zonesFor('Europe/London', 'bst', 'london'),
  ...zonesFor('Europe/Berlin', 'cet', 'cest', 'central european time', 'berlin'),
  ...zonesFor('Europe/Athens', 'eet', 'eest', 'eastern european time'),
  ...zonesFor('Europe/Paris', 'paris'),
  ...zonesFor('Europe/Vienna', 'vienna'),
  ...zonesFor('Asia/Kolkata', 'ist', 'india time'),
  ...zonesFor('Asia/Tokyo', 'jst', 'japan time', 'tokyo'),
  ...zonesFor('Australia/Sydney', 'aest', 'aedt', 'sydney'),
  ...zonesFor('UTC', 'utc', 'gmt', 'z', 'zulu'),
]);

function zonesFor(zone: string, ...names: string[]): [string, string][] {
  return names.map((name) => [name, zone]);
}
