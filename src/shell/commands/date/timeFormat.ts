/** Formats a moment like strftime in the C locale, with the conversions and flags of GNU `date`. */
import { monthNames } from '../text/monthNames.ts';

/** Formats a moment in local time, or in UTC if `isUtc` is true. */
export function formatTime(moment: Date, format: string, isUtc: boolean): string {
  const values = conversionsOf(fieldsOf(moment, isUtc));
  const pattern = /%([-_0^#]*)(\d*)(:{0,3}[a-zA-Z%+])/g;
  return format.replace(pattern, (whole, flags: string, width: string, letter: string) => {
    const value = values(letter);
    return value === null ? whole : padded(value, flags, width === '' ? null : Number(width));
  });
}

/** A number is padded to its `width` with `fill`, unless flags ask for something else. */
type Value = { number: number; width: number; fill: '0' | ' ' } | { text: string };

/** Pads a value. Of conflicting flags, the last one counts. */
function padded(value: Value, flags: string, width: number | null): string {
  const lastOf = (characters: string) => [...flags].findLast((flag) => characters.includes(flag)) ?? null;
  const padding = lastOf('-_0');
  if ('text' in value) {
    const text = lastOf('^#') === null ? value.text : value.text.toUpperCase();
    return padding === '-' ? text : text.padStart(width ?? 0, padding === '0' ? '0' : ' ');
  }
  const fill = padding === '_' ? ' ' : padding === '0' ? '0' : value.fill;
  return padding === '-' ? String(value.number) : String(value.number).padStart(width ?? value.width, fill);
}

type Fields = {
  moment: Date;
  isUtc: boolean;
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Counts from 0. */
  yearDay: number;
  hours: number;
  minutes: number;
  seconds: number;
  /** Minutes east of Greenwich. */
  offset: number;
};

function fieldsOf(moment: Date, isUtc: boolean): Fields {
  const offset = isUtc ? 0 : -moment.getTimezoneOffset();
  // Shifted by the offset, so that the UTC methods return local time.
  const clock = new Date(moment.getTime() + offset * 60_000);
  const year = clock.getUTCFullYear();
  return {
    moment,
    isUtc,
    year,
    month: clock.getUTCMonth(),
    day: clock.getUTCDate(),
    weekday: clock.getUTCDay(),
    yearDay: Math.floor((clock.getTime() - Date.UTC(year, 0, 1)) / 86_400_000),
    hours: clock.getUTCHours(),
    minutes: clock.getUTCMinutes(),
    seconds: clock.getUTCSeconds(),
    offset,
  };
}

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Conversions that combine several others. */
const composites: Record<string, string> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  x: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
};

/** Returns a function from the letter of a conversion to its value, or null for an unknown letter. */
function conversionsOf(fields: Fields): (letter: string) => Value | null {
  const { moment, year, month, day, weekday, yearDay, hours, minutes, seconds, offset, isUtc } = fields;
  const number = (value: number, width = 2, fill: '0' | ' ' = '0'): Value => ({ number: value, width, fill });
  const text = (value: string): Value => ({ text: value });
  const hourOfHalf = hours % 12 === 0 ? 12 : hours % 12;
  const half = hours < 12 ? 'AM' : 'PM';
  const iso = isoWeek(fields);
  const weekdayName = weekdayNames[weekday] ?? '';
  const monthName = monthNames[month] ?? '';
  const values: Record<string, Value> = {
    '%': text('%'),
    n: text('\n'),
    t: text('\t'),
    a: text(weekdayName.slice(0, 3)),
    A: text(weekdayName),
    b: text(monthName.slice(0, 3)),
    h: text(monthName.slice(0, 3)),
    B: text(monthName),
    C: number(Math.floor(year / 100)),
    d: number(day),
    e: number(day, 2, ' '),
    g: number(iso.year % 100),
    G: number(iso.year, 4),
    H: number(hours),
    I: number(hourOfHalf),
    j: number(yearDay + 1, 3),
    k: number(hours, 2, ' '),
    l: number(hourOfHalf, 2, ' '),
    m: number(month + 1),
    M: number(minutes),
    N: number(moment.getUTCMilliseconds() * 1_000_000, 9),
    p: text(half),
    P: text(half.toLowerCase()),
    q: number(Math.floor(month / 3) + 1, 1),
    s: number(Math.floor(moment.getTime() / 1000), 1),
    S: number(seconds),
    u: number(weekday === 0 ? 7 : weekday, 1),
    U: number(Math.floor((yearDay + 7 - weekday) / 7)),
    V: number(iso.week),
    w: number(weekday, 1),
    W: number(Math.floor((yearDay + 7 - ((weekday + 6) % 7)) / 7)),
    y: number(year % 100),
    Y: number(year, 4),
    z: text(offsetText(offset, '')),
    ':z': text(offsetText(offset, ':')),
    Z: text(zoneName(moment, isUtc)),
  };
  return (letter) => {
    const composite = composites[letter];
    return composite === undefined ? (values[letter] ?? null) : text(formatTime(moment, composite, isUtc));
  };
}

/** Returns the ISO week and its year: the week belongs to the year of its Thursday. */
function isoWeek({ year, yearDay, weekday }: Fields): { year: number; week: number } {
  const thursday = new Date(Date.UTC(year, 0, 1 + yearDay + 3 - ((weekday + 6) % 7)));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return { year: thursday.getUTCFullYear(), week: Math.floor((thursday.getTime() - newYear) / (7 * 86_400_000)) + 1 };
}

function offsetText(offset: number, separator: string): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${separator}${String(minutes).padStart(2, '0')}`;
}

/** Returns `UTC`, `EST`, or `GMT+2` if English has no abbreviation. */
function zoneName(moment: Date, isUtc: boolean): string {
  const zone = isUtc ? { timeZone: 'UTC' } : {};
  const parts = new Intl.DateTimeFormat('en-US', { ...zone, timeZoneName: 'short' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
