/**
 * Dates as people and other tools write them -> RFC 3339, where only one day can be meant: `Oct 2, 2026`, `2 October 2026`,
 * `2026/10/02`, RFC 5322 (mail and RSS), JavaScript's and the ISO week. Names of months are English.
 */

export type WrittenDate = { iso: string } | { fault: string; hint: string };

/** Null for a text in none of the forms. The day may not exist, which dates.ts sees. */
export function readWrittenDate(text: string): WrittenDate | null {
  const found = dayAndRest(text.trim().replace(/\s+/g, ' '));
  if (found === null) return null;
  const { day, weekday, rest } = found;
  if ('fault' in day) return day;
  const time = timeOf(rest);
  if (time === null) return null;
  const date = iso(day);
  const actual = weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()];
  if (weekday !== undefined && actual !== undefined && !weekday.toLowerCase().startsWith(actual)) {
    return { fault: `${date} is not a ${weekday}`, hint: `write it as ${date}, or as the day that is meant` };
  }
  return { iso: date + time };
}

type Day = { year: number; month: number; day: number };
type Found = { day: Day | { fault: string; hint: string }; weekday?: string | undefined; rest: string };

function dayAndRest(text: string): Found | null {
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
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const month =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday =
  '(?:(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?,? )?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const year = '(?<year>\\d{4})(?!\\d)';

type Read = (groups: Record<string, string>) => Found['day'];

const named: Read = ({ year: y, name = '', day: d }) => ({
  year: Number(y),
  month: monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1,
  day: Number(d),
});
const numbered: Read = ({ year: y, month: m, day: d }) => ({ year: Number(y), month: Number(m), day: Number(d) });

const forms: [RegExp, Read][] = [
  [form(`${year}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`), numbered],
  [form('(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?![\\d:])'), numbered],
  [form(`${year} ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]`), numbered],
  [form(`${weekday}${month} ${day},? ${year}`), named],
  [form(`${weekday}${month} ${day} (?<clock>\\d{1,2}:\\d\\d(?::\\d\\d)?(?: (?:UTC|GMT))?) ${year}`), named],
  [form(`${weekday}${day}(?: of)?[ -]${month},?[ -]${year}`), named],
  [form(`${year}[ -]${month}[ -]${day}`), named],
  [form('(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})(?!\\d)'), dayOrMonthFirst],
  [form('(?<year>\\d{4})-?W(?<week>\\d\\d)-?(?<number>[1-7])(?!\\d)'), ofWeek],
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}`, 'i');
}

/** Which comes first depends on the country: only a number above 12 says it. */
function dayOrMonthFirst({ first = '', second = '', year: y }: Record<string, string>): Found['day'] {
  const [a, b, ofYear] = [Number(first), Number(second), Number(y)];
  const dayFirst = { year: ofYear, month: b, day: a };
  const monthFirst = { year: ofYear, month: a, day: b };
  if (b > 12) return monthFirst;
  if (a > 12 || a === b) return dayFirst;
  return { fault: 'may be either of two days', hint: `write it as ${iso(dayFirst)} or ${iso(monthFirst)}` };
}

/** ISO 8601: the week that has the 4th of January is the first, and begins on Monday. */
function ofWeek({ year: y, week, number }: Record<string, string>): Day | { fault: string; hint: string } {
  const fourth = new Date(Date.UTC(Number(y), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const date = new Date(monday + ((Number(week) - 1) * 7 + Number(number) - 1) * 86_400_000);
  const found = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const thursday = new Date(date.getTime() + (4 - Number(number)) * 86_400_000);
  if (thursday.getUTCFullYear() !== Number(y))
    return { fault: `has no week ${week} in ${y}`, hint: `write it as ${y}-01-31` };
  return found;
}

/** US zones as in RFC 5322; other abbreviations have several meanings. */
const zones = new Map([
  ['', ''],
  ...['z', 'ut', 'utc', 'gmt'].map((name) => [name, 'Z'] as const),
  ...['est', 'cst', 'mst', 'pst'].map((name, index) => [name, `-0${index + 5}:00`] as const),
  ...['edt', 'cdt', 'mdt', 'pdt'].map((name, index) => [name, `-0${index + 4}:00`] as const),
]);

/** `T09:30:00+02:00`, nothing where there is no time, null for what is no time. */
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
  const ofDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `T${two(ofDay)}:${minutes}:${seconds}${zone}`;
}

function iso({ year: y, month: m, day: d }: Day): string {
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
