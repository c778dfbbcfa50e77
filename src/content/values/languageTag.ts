/** Reads the ways in which people and other tools write a language. */
import { englishNameOf, isKnownLanguage } from './language.ts';

/**
 * Returns the BCP 47 tag of a language: `en_US.UTF-8` -> `en-US`, `German` -> `de`, and for the code of a country that is no
 * language, the language there: `jp` -> `ja`. Null for what is no language.
 */
export function languageTagOf(written: string): string | null {
  const tag = written.replace(/[.@].*$/, '').replaceAll('_', '-');
  if (isKnownLanguage(tag)) return Intl.getCanonicalLocales(tag)[0] ?? null;
  return namedLanguages().get(written.toLowerCase()) ?? languageOfCountry(tag);
}

/** Returns the tags of languages with two letters by their English names, which some settings have. */
function namedLanguages(): Map<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(tags.filter(isKnownLanguage).map((tag) => [englishNameOf(tag)?.toLowerCase() ?? '', tag]));
}

function languageOfCountry(code: string): string | null {
  if (!/^[a-z]{2}$/i.test(code)) return null;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return names.of(code.toUpperCase()) === undefined ? null : new Intl.Locale(`und-${code}`).maximize().language;
}
