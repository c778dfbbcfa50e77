/** Lays out one month of the calendar, with links on the days that have posts. */
import type { Line, TextLink } from '../../command.ts';
import { monthNames } from '../text/monthNames.ts';
import type { PostDays } from './postDays.ts';

/** `month` counts from 0. */
export type Month = { year: number; month: number };

/** The width of a month in characters. */
export const monthWidth = 20;

const weekdayNames = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

/** Returns the title, the weekdays and the weeks. `isInYear` leaves the year out of the title. */
export function monthLines(
  { year, month }: Month,
  { days, years }: PostDays,
  firstWeekday: number,
  isInYear: boolean,
): Line[] {
  const weekdays = [...weekdayNames.slice(firstWeekday), ...weekdayNames.slice(0, firstWeekday)];
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() - firstWeekday + 7) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const weeks = Array.from({ length: Math.ceil((before + length) / 7) }, (_, week): Line => {
    const links: TextLink[] = [];
    const cells = Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      if (day < 1 || day > length) return '  ';
      const number = String(day);
      const href = days.get(`${year}-${twoDigits(month + 1)}-${twoDigits(day)}`);
      const end = weekday * 3 + 2;
      if (href !== undefined) links.push({ start: end - number.length, end, href });
      return number.padStart(2);
    });
    return { text: cells.join(' ').trimEnd(), links };
  });
  return [titleLine(year, monthNames[month] ?? '', years, isInYear), { text: weekdays.join(' ') }, ...weeks];
}

/** Returns the title, whose year links to the posts of the year. */
function titleLine(year: number, month: string, years: PostDays['years'], isInYear: boolean): Line {
  const title = isInYear ? month : `${month} ${year}`;
  const text = ' '.repeat(Math.floor((monthWidth - title.length) / 2)) + title;
  const href = isInYear ? undefined : years.get(String(year));
  return { text, links: href === undefined ? [] : [{ start: text.length - 4, end: text.length, href }] };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
