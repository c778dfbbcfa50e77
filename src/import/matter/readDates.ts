/** Decides on the dates of a post: those of its front matter, or else that of its path. */
import { readDate } from '../../content/values/dates.ts';
import { readBoolean } from '../../content/values/words.ts';
import { compare } from '../../text/compare.ts';
import type { ValueReader } from './foundValues.ts';
import type { KeyMeaning } from './model.ts';
import { type DateHabits, readForeignDate } from './readDate.ts';

/** Something that is said about a key: what it is about, and the end of a sentence. */
type KeyMessage = { key: string; about: string; message: string };

/** The dates of a post. `draft` is why a date keeps it back, and `from` the day before which it is not published. */
export type Dates = {
  date: string | null;
  updated: string | null;
  draft: string | null;
  from: string | null;
  messages: KeyMessage[];
};

/** What is known of the dates besides those of the keys. `from` is the last day that a key for scheduling names. */
export type DateContext = DateHabits & { pathDate: string | null; from: string | null };

/** Reads the dates. One that cannot be read does not count, and is reported. */
export function readDates(reader: ValueReader, { pathDate, from, timezone, dayOrder }: DateContext): Dates {
  const messages: KeyMessage[] = [];
  const notBefore: string[] = from === null ? [] : [from];
  let draft: string | null = null;
  const read = (meaning: KeyMeaning) =>
    reader.first(meaning, (value, { key }) => {
      if (readBoolean(value) !== null) return null;
      const found = readForeignDate(value, { timezone, dayOrder });
      if (found === null) return null;
      if ('date' in found) {
        if (found.guess !== null) messages.push({ key, ...found.guess });
        return found.date;
      }
      messages.push({ key, about: 'dates that cannot be read', message: `${key} cannot be read: ${found.fault}` });
      if (meaning === 'date') {
        notBefore.push(...laterDay(value));
        if (!/\d/.test(found.fault)) draft = `its ${key} is no day: ${found.fault}`;
      }
      return null;
    });
  const updated = read('updated');
  const date = read('date') ?? pathDate;
  const day = date === null ? '' : (readDate(date, timezone)?.day ?? '');
  const last = notBefore.sort(compare).at(-1) ?? '';
  return { date, updated, draft: date === null ? draft : null, from: last > day ? last : null, messages };
}

/** Returns the later of the two days that a text such as `05/06/2026` may mean, so that a scheduled post stays scheduled. */
function laterDay(value: unknown): string[] {
  const [, a = '', b = '', year = ''] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(String(value)) ?? [];
  if (year === '' || Number(a) > 12 || Number(b) > 12) return [];
  const days = [
    `${year}-${a.padStart(2, '0')}-${b.padStart(2, '0')}`,
    `${year}-${b.padStart(2, '0')}-${a.padStart(2, '0')}`,
  ];
  return days.sort(compare).slice(1);
}
