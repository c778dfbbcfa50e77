/** Reads the dates of other tools. */
import { dateFault } from '../../content/values/dateFault.ts';
import { readDate } from '../../content/values/dates.ts';
import { isTimezone } from '../../content/values/zones.ts';
import type { DayOrder } from '../folder/model.ts';
import { dateInOrder } from './dayOrder.ts';
import { readText } from './readText.ts';

/** A date as catpost reads it, and what was guessed; or why it is none, as the end of a sentence. */
export type ForeignDate = { date: string; guess: Guess | null } | { fault: string };

/** What was guessed, and about what. */
type Guess = { about: string; message: string };

/** What is needed to read dates: the zone of those without one, and the order of numbers, if it is known. */
export type DateHabits = { timezone: string; dayOrder: DayOrder | null };

/** Reads a date, or a number of seconds or milliseconds since 1970. Null for an empty value, and for a template. */
export function readForeignDate(value: unknown, { timezone, dayOrder }: DateHabits): ForeignDate | null {
  const [single] = [value].flat();
  const written = readText(single)?.replace(/^\[\[(.*)\]\]$/, '$1') ?? null;
  if (written === null) return null;
  const day = dayWithoutName(written);
  if (day !== null)
    return {
      date: day,
      guess: { about: 'dates without a day', message: `${written} has no day, so it is read as ${day}` },
    };
  const date = unixDate(written) ?? compactDate(written) ?? zonedDate(written) ?? written;
  if (readDate(date, timezone) !== null) return { date, guess: null };
  const ordered = dayOrder === null ? null : dateInOrder(written, dayOrder);
  if (ordered !== null && dayOrder !== null && readDate(ordered, timezone) !== null) {
    return { date: ordered, guess: guessedOrder(written, ordered, dayOrder) };
  }
  return { fault: `${written} ${dateFault(written).message}` };
}

function guessedOrder(written: string, date: string, dayOrder: DayOrder): Guess {
  const first = dayOrder === 'day-first' ? 'the day' : 'the month';
  const message = `${written} is read as ${date}, because other dates of the folder have ${first} first`;
  return { about: 'dates whose order is that of others', message };
}

/** `2020` and `2020-06` have no day. */
function dayWithoutName(written: string): string | null {
  const [, year, month = '01'] = /^(\d{4})(?:[-/.](\d\d))?$/.exec(written) ?? [];
  return year === undefined || Number(month) > 12 || month === '00' ? null : `${year}-${month}-01`;
}

/** Seconds or milliseconds, as in Statamic's `updated_at: 1726084101`. */
function unixDate(written: string): string | null {
  if (!/^(?:\d{9,10}|\d{12,13})(?:\.\d+)?$/.test(written)) return null;
  const number = Number(written);
  const date = new Date(written.length > 11 && number > 100_000_000_000 ? number : number * 1000);
  const year = date.getUTCFullYear();
  return year < 1990 || year > 2100 ? null : date.toISOString().replace('.000', '');
}

/** `202001311230` and `20200131123059`, with which notes are named. */
function compactDate(written: string): string | null {
  const [, year, month, day, hour, minute, second = '00'] =
    /^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(written) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** A time with the name of its zone, as `2020-01-31 09:30 Europe/Vienna`, or as Go prints it: `+0100 CET`. */
function zonedDate(written: string): string | null {
  const [, before = '', zone = ''] = /^(.*\d)\s*\[?([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+)\]?$/.exec(written) ?? [];
  if (zone !== '' && isTimezone(zone)) {
    const moment = readDate(before.trim(), zone);
    return moment === null ? null : new Date(moment.time).toISOString().replace('.000', '');
  }
  const [, numeric] = /^(.*[+-]\d\d:?\d\d) [A-Z]{1,5}$/.exec(written) ?? [];
  return numeric ?? null;
}
