/**
 * Parses dates as people and other tools write them, if they are unambiguous, and returns them in RFC 3339: `Oct 2,
 * 2026`, `2 October 2026`, `2026/10/02`, the dates of RFC 5322 (mail and RSS) and of JavaScript, and ISO week dates.
 * The names of months and weekdays are English.
 */
import { type Day, dayOfWeekDate, isoDay, type UnclearDay, weekdayOf } from './calendar.ts';

/** A date in RFC 3339, or the reason why it is unclear. */
export type WrittenDate = { iso: string } | UnclearDay;

/** Returns null for a text in no known form. dates.ts checks whether the day exists. */
export function readWrittenDate(text: string): WrittenDate | null {
  const found = matchForm(text.trim().replace(/\s+/g, ' '));
  if (found === null) return null;
  const { day, weekday, rest } = found;
  if ('message' in day) return day;
  const time = timeOf(rest);
  if (time === null) return null;
  const date = isoDay(day);
  const actual = weekdayOf(date);
  if (weekday !== undefined && actual !== undefined && !weekday.toLowerCase().startsWith(actual)) {
    const message = `gives the wrong weekday (${date} is not a ${weekday})`;
    return { message, hint: `write it as ${date}, or correct the day` };
  }
  return { iso: date + time };
}

type Found = { day: Day | UnclearDay; weekday?: string | undefined; rest: string };

function matchForm(text: string): Found | null {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { groups = {} } = match;
    const rest = `${groups.clock ?? ''}${text.slice(match[0].length)}`;
    return { day: read(groups), weekday: groups.weekday, rest };
  }
  return null;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const month =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday =
  '(?:(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?,? )?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const year = '(?<year>\\d{4})(?!\\d)';

/** Each form: a pattern for the start of the text, and how its groups are read. */
const forms: [RegExp, (groups: Record<string, string>) => Day | UnclearDay][] = [
  [startPattern(`${year}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`), readNumbers],
  [startPattern('(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?![\\d:])'), readNumbers],
  [startPattern(`${year} ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]`), readNumbers],
  [startPattern(`${weekday}${month} ${day},? ${year}`), readNames],
  [startPattern(`${weekday}${month} ${day} (?<clock>\\d{1,2}:\\d\\d(?::\\d\\d)?(?: (?:UTC|GMT))?) ${year}`), readNames],
  [startPattern(`${weekday}${day}(?: of)?[ -]${month},?[ -]${year}`), readNames],
  [startPattern(`${year}[ -]${month}[ -]${day}`), readNames],
  [
    startPattern('(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})(?!\\d)'),
    readDayOrMonthFirst,
  ],
  [startPattern('(?<year>\\d{4})-?W(?<week>\\d\\d)-?(?<number>[1-7])(?!\\d)'), readWeekDate],
];

function startPattern(pattern: string): RegExp {
  return new RegExp(`^${pattern}`, 'i');
}

function readNames(groups: Record<string, string>): Day {
  const { name = '' } = groups;
  return {
    year: Number(groups.year),
    month: monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    day: Number(groups.day),
  };
}

function readNumbers(groups: Record<string, string>): Day {
  return { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) };
}

/** Reads `05/01/2026`. Which number is the day depends on the country, unless one of them is above 12. */
function readDayOrMonthFirst({ first, second, year: written }: Record<string, string>): Day | UnclearDay {
  const [a, b, ofYear] = [Number(first), Number(second), Number(written)];
  const dayFirst = { year: ofYear, month: b, day: a };
  const monthFirst = { year: ofYear, month: a, day: b };
  if (b > 12) return monthFirst;
  if (a > 12 || a === b) return dayFirst;
  return { message: 'may mean two different days', hint: `write it as ${isoDay(dayFirst)} or ${isoDay(monthFirst)}` };
}

function readWeekDate({ year: written, week, number }: Record<string, string>): Day | UnclearDay {
  return dayOfWeekDate(Number(written), Number(week), Number(number));
}

/** US zones as in RFC 5322; other abbreviations are ambiguous. */
const zones = new Map([
  ['', ''],
  ...['z', 'ut', 'utc', 'gmt'].map((name) => [name, 'Z'] as const),
  ...['est', 'cst', 'mst', 'pst'].map((name, index) => [name, `-0${index + 5}:00`] as const),
  ...['edt', 'cdt', 'mdt', 'pdt'].map((name, index) => [name, `-0${index + 4}:00`] as const),
]);

/**
 * Reads the text after the day: returns `T09:30:00+02:00`, '' if there is no time, and null for other texts.
 */
function timeOf(rest: string): string | null {
  if (rest === '') return '';
  const match =
    /^(?:,? (?:at )?|T)?(\d{1,2}):?(\d\d)(?::?(\d\d)(?:\.\d+)?)? ?([ap])?(?:\.?m\.?)? ?(?:(?:UTC|GMT)?([+-]\d\d):?(\d\d)?|([a-z]*))(?: \(.*\))?$/i.exec(
      rest,
    );
  if (!match) return null;
  const [, hours = '', minutes = '', seconds = '00', half, zoneHours, zoneMinutes = '00', zoneName = ''] = match;
  const zone = zoneHours === undefined ? zones.get(zoneName.toLowerCase()) : `${zoneHours}:${zoneMinutes}`;
  if (zone === undefined) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hourOfDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `T${String(hourOfDay).padStart(2, '0')}:${minutes}:${seconds}${zone}`;
}
