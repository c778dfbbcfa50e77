import type { Call, Completion, Line, Option } from '../command.ts';
import { joinLines, plain } from '../streams/lines.ts';
import { type Month, monthLines, monthWidth } from './cal/monthLines.ts';
import { type PostDays, readPostDays } from './cal/postDays.ts';
import { monthNames } from './text/monthNames.ts';

export const name = 'cal';
export const synopsis = 'cal [OPTION]... [[MONTH] YEAR]';
export const options: readonly Option[] = [
  { short: '3', long: 'three', summary: 'also print the previous and the next month' },
  { short: 'y', long: 'year', summary: 'print the whole year' },
  { short: 'm', long: 'monday', summary: 'start weeks on Monday' },
  { short: 's', long: 'sunday', summary: 'start weeks on Sunday (the default)' },
];
export const completion: Completion = 'none';

/** Prints the calendar of util-linux, without the spaces at the ends of its lines. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  const period = readPeriod(operands, shell.now());
  if ('error' in period) {
    complain(period.error);
    return 1;
  }
  const { year, month } = period;
  const isWholeYear = given.has('year') || month === null;
  const months = isWholeYear ? monthsOfYear(year) : monthsAround(year, month, given.has('three'));
  const days = await readPostDays(shell, firstDay(months[0]), signal);
  const firstWeekday = given.has('monday') ? 1 : 0;
  if (isWholeYear) {
    yield yearLine(year, days);
    yield plain('');
  }
  for (let start = 0; start < months.length; start += 3) {
    if (start > 0) yield plain('');
    const row = months.slice(start, start + 3);
    yield* sideBySide(row.map((each) => monthLines(each, days, firstWeekday, isWholeYear)));
  }
  return 0;
}

/** `month` counts from 0, and is null for a whole year. */
type Period = { month: number | null; year: number };

/** `2026` is a year; `6 2026` and `june 2026` are months; `june` is a month of this year. */
function readPeriod(operands: readonly string[], now: Date): Period | { error: string } {
  const [first, second, third] = operands;
  if (third !== undefined) return { error: 'bad usage: give at most a month and a year' };
  if (first === undefined) return { month: now.getMonth(), year: now.getFullYear() };
  const isMonthAlone = second === undefined && !/^\d+$/.test(first);
  const month = second === undefined && !isMonthAlone ? null : parseMonth(first);
  if (month === -1) return { error: `${first}: neither a month (1-12, june) nor a year` };
  const year = isMonthAlone ? now.getFullYear() : Number(second ?? first);
  // England skipped eleven days in 1752, which the calendar of an earlier year would have to know.
  if (!(year >= 1753 && year <= 9999)) return { error: `year '${second ?? first}' is not in range 1753..9999` };
  return { month, year };
}

/** Returns the month from 0 on, or -1. */
function parseMonth(written: string): number {
  if (/^\d+$/.test(written)) return Number(written) <= 12 ? Number(written) - 1 : -1;
  if (written.length < 3) return -1;
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(written.toLowerCase()));
}

function monthsOfYear(year: number): Month[] {
  return monthNames.map((_, month) => ({ year, month }));
}

function monthsAround(year: number, month: number, isThree: boolean): Month[] {
  const around = isThree ? [-1, 0, 1] : [0];
  return around.map((step) => {
    const count = year * 12 + month + step;
    return { year: Math.floor(count / 12), month: count % 12 };
  });
}

function firstDay(first: Month | undefined): string {
  return first === undefined ? '' : `${first.year}-${String(first.month + 1).padStart(2, '0')}-01`;
}

/** Returns the title of a whole year, which links to the posts of the year. */
function yearLine(year: number, { years }: PostDays): Line {
  const text = String(year);
  const href = years.get(text);
  const indent = ' '.repeat(Math.floor((monthWidth * 3 + gap.length * 2 - text.length) / 2));
  return joinLines([plain(indent), { text, links: href === undefined ? [] : [{ start: 0, end: text.length, href }] }]);
}

const gap = '   ';

function* sideBySide(columns: Line[][]): Generator<Line, undefined> {
  const height = Math.max(...columns.map(({ length }) => length));
  for (let row = 0; row < height; row += 1) {
    const cells = columns.map((column) => column[row] ?? plain(''));
    const isLast = (index: number) => cells.slice(index + 1).every(({ text }) => text === '');
    const parts = cells.map((cell, index) => ({
      ...cell,
      text: isLast(index) ? cell.text : cell.text.padEnd(monthWidth),
    }));
    const { text, links = [] } = joinLines(parts, gap);
    yield { text: text.trimEnd(), links };
  }
}
