/** One month of a calendar as lines, with links where posts are. */
import type { Line, TextLink } from '../../command.ts';
import { months } from '../text/monthNames.ts';
import type { PostDays } from './postDays.ts';

/** `month` counts from 0. */
export type MonthName = { year: number; month: number };

export const monthWidth = 20;

const names = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

/** The title, the names of the days, the weeks; nothing at the ends of lines. `inYear` leaves the year out. */
export function monthLines({ year, month }: MonthName, days: PostDays, firstWeekday: number, inYear: boolean): Line[] {
  const weekdays = [...names.slice(firstWeekday), ...names.slice(0, firstWeekday)];
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() - firstWeekday + 7) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const weeks = Array.from({ length: Math.ceil((before + length) / 7) }, (_, week): Line => {
    const links: TextLink[] = [];
    const cells = Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      if (day < 1 || day > length) return '  ';
      const number = String(day);
      const href = days.days.get(`${year}-${twoDigits(month + 1)}-${twoDigits(day)}`);
      const end = weekday * 3 + 2;
      if (href !== undefined) links.push({ start: end - number.length, end, href });
      return number.padStart(2);
    });
    return { text: cells.join(' ').trimEnd(), links };
  });
  return [titleLine(year, months[month] ?? '', days, inYear), { text: weekdays.join(' ') }, ...weeks];
}

function titleLine(year: number, month: string, { years }: PostDays, inYear: boolean): Line {
  const title = inYear ? month : `${month} ${year}`;
  const text = ' '.repeat(Math.floor((monthWidth - title.length) / 2)) + title;
  const href = inYear ? undefined : years.get(String(year));
  return { text, links: href === undefined ? [] : [{ start: text.length - 4, end: text.length, href }] };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
