/** Recognizes folders that are named after a language, such as `en/` and `pt-br/`. */
import { isKnownLanguage } from '../../content/values/language.ts';

/**
 * Returns the languages among folders that stand beside each other; none if they are few, because `ml` and `cs` may be
 * subjects too.
 */
export function languagesAmong(folders: ReadonlySet<string>): Set<string> {
  const languages = new Set([...folders].filter(isLanguageFolder));
  const isOnly = folders.size === 1 || (languages.size > 1 && languages.size >= folders.size * fewestLanguages);
  return isOnly ? languages : new Set();
}

/** The share of folders that are languages, from which on they are taken for that. */
const fewestLanguages = 0.7;

/** Returns whether a name looks like a language: two letters, and perhaps a region or a script. */
function isLanguageFolder(name: string): boolean {
  return /^[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/i.test(name) && isKnownLanguage(name.replace('_', '-'));
}
