/** Says what is wrong with a text that is not a date. */
import { dateFormats } from './dates.ts';
import { readWrittenDate } from './writtenDates.ts';

/** Returns the end of a sentence that begins with the key, and what to type. */
export function dateFault(text: string): { message: string; hint: string } {
  const unclear = readWrittenDate(text);
  if (unclear !== null && 'message' in unclear) return unclear;
  const [, before = '', day, after = ''] = /^(\W*)(\d{4}-\d\d-\d\d)(\W*)$/.exec(text) ?? [];
  const extra = before + after;
  if (day !== undefined && extra !== '') {
    return { message: `has ${extra.trim()} beside its day`, hint: `write it as ${day}` };
  }
  const [, month = '0'] = /^\d{4}-(\d\d?)-\d\d?(?:\D|$)/.exec(text) ?? [];
  const hint = `write it as ${dateFormats}`;
  if (Number(month) > 12) return { message: 'has a month that does not exist', hint };
  if (Number(month) > 0) return { message: 'has a day or a time that does not exist', hint };
  return { message: 'is not a valid day in a known format', hint };
}
