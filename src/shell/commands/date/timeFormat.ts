/** A moment as strftime prints it in the C locale, with the letters and flags that `date` of GNU knows. */

import { months } from '../text/monthNames.ts';

/** In the reader's time zone, or in UTC. */
export function formatTime(moment: Date, format: string, utc: boolean): string {
  const values = lettersOf(fieldsOf(moment, utc));
  const shown = /%([-_0^#]*)(\d*)(:{0,3}[a-zA-Z%+])/g;
  return format.replace(shown, (whole, flags: string, width: string, letter: string) => {
    const value = values(letter);
    return value === null ? whole : padded(value, flags, width === '' ? null : Number(width));
  });
}

/** A number has a width of its own, and what it is filled with; a text has none. A pattern is formatted in turn. */
type Value = { number: number; width: number; fill: '0' | ' ' } | { text: string };

function padded(value: Value, flags: string, asked: number | null): string {
  const flag = (characters: string) => [...flags].findLast((character) => characters.includes(character)) ?? null;
  const filling = flag('-_0');
  const upper = flag('^#') !== null;
  if ('text' in value) {
    const text = upper ? value.text.toUpperCase() : value.text;
    return filling === '-' ? text : text.padStart(asked ?? 0, filling === '0' ? '0' : ' ');
  }
  const fill = filling === '_' ? ' ' : filling === '0' ? '0' : value.fill;
  return filling === '-' ? String(value.number) : String(value.number).padStart(asked ?? value.width, fill);
}

type Fields = {
  moment: Date;
  utc: boolean;
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

function fieldsOf(moment: Date, utc: boolean): Fields {
  const offset = utc ? 0 : -moment.getTimezoneOffset();
  // The reader's clock, read as if it were one of UTC.
  const clock = new Date(moment.getTime() + offset * 60_000);
  const year = clock.getUTCFullYear();
  return {
    moment,
    utc,
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

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function lettersOf(fields: Fields): (letter: string) => Value | null {
  const { moment, year, month, day, weekday, yearDay, hours, minutes, seconds, offset, utc } = fields;
  const number = (value: number, width = 2, fill: '0' | ' ' = '0'): Value => ({ number: value, width, fill });
  const text = (value: string): Value => ({ text: value });
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  const half = hours < 12 ? 'AM' : 'PM';
  const iso = isoWeek(fields);
  const letters: Record<string, Value> = {
    '%': text('%'),
    n: text('\n'),
    t: text('\t'),
    a: text((weekdays[weekday] ?? '').slice(0, 3)),
    A: text(weekdays[weekday] ?? ''),
    b: text((months[month] ?? '').slice(0, 3)),
    h: text((months[month] ?? '').slice(0, 3)),
    B: text(months[month] ?? ''),
    C: number(Math.floor(year / 100)),
    d: number(day),
    e: number(day, 2, ' '),
    g: number(iso.year % 100),
    G: number(iso.year, 4),
    H: number(hours),
    I: number(twelve),
    j: number(yearDay + 1, 3),
    k: number(hours, 2, ' '),
    l: number(twelve, 2, ' '),
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
    Z: text(zoneName(moment, utc)),
  };
  return (letter) => {
    const pattern = patterns[letter];
    return pattern === undefined ? (letters[letter] ?? null) : text(formatTime(moment, pattern, utc));
  };
}

/** Letters that stand for several others. */
const patterns: Record<string, string> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  x: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
};

/** The week that has the Thursday, and the year that it belongs to. */
function isoWeek({ year, yearDay, weekday }: Fields): { year: number; week: number } {
  const thursday = new Date(Date.UTC(year, 0, 1 + yearDay + 3 - ((weekday + 6) % 7)));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return { year: thursday.getUTCFullYear(), week: Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1 };
}

function offsetText(offset: number, separator: string): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${separator}${String(minutes).padStart(2, '0')}`;
}

/** `UTC`, `EST`, or `GMT+2` where English has no letters for it. */
function zoneName(moment: Date, utc: boolean): string {
  const zone = utc ? { timeZone: 'UTC' } : {};
  const parts = new Intl.DateTimeFormat('en-US', { ...zone, timeZoneName: 'short' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
