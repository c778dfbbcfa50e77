/** Dates as pages show them. */

import { formatDay } from '../content/values/dates.ts';
import type { PostDate, Site } from '../types/content.ts';
import type { DateText } from '../types/link.ts';
import { wordsFor } from '../words/wordsFor.ts';

/** Returns the day as lists show it: `2026-01-31`. */
export function isoDate(date: PostDate | null): DateText | null {
  return date && { datetime: date.day, text: date.day };
}

/** Returns the day in words, as catpost's texts on a page in the given language, or that of the site, have it. */
export function longDate(site: Site, date: PostDate | null, language: string | null): DateText | null {
  return date && formatDay(date, wordsFor(site, language).language);
}
