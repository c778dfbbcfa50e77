/** Finds out the settings of a new site on this machine, so that the author is asked nothing. */
import { basename } from 'node:path';
import { runGit } from '../content/history/git.ts';
import { isLanguage } from '../content/values/language.ts';
import { oneLine } from '../content/values/oneLine.ts';
import { dayIn, isTimezone } from '../content/values/zones.ts';
import { shortestTag } from '../words/fallbacks.ts';
import type { NewSite } from './model.ts';

/** Returns the settings for a site in `folder`, which exists. */
export async function settingsOfMachine(
  folder: string,
): Promise<Pick<NewSite, 'title' | 'author' | 'language' | 'timezone' | 'day'>> {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const timezone = isTimezone(timeZone) ? timeZone : 'UTC';
  const name = await runGit(folder, ['config', 'user.name']);
  return {
    title: titleOf(basename(folder)),
    author: name.failure === null ? (oneLine(name.text) ?? '') : '',
    language: languageOf(locale),
    timezone,
    day: dayIn(Date.now(), timezone),
  };
}

/** Returns a title for the name of a folder: `fern-alder` -> `Fern alder`. */
export function titleOf(name: string): string {
  const words = oneLine(name.replace(/[-_]+/g, ' ')) ?? 'My notes';
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/**
 * Returns the language of a locale without a region that says nothing more: `en-US` -> `en`, but `de-AT` stays as it is.
 */
export function languageOf(locale: string): string {
  return isLanguage(locale) ? shortestTag(locale) : 'en';
}
