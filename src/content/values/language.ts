/** Checks, names and compares languages, given as BCP 47 tags. */
import type { SiteConfig } from '../../types/config.ts';

/** Returns true for a well-formed tag. */
export function isLanguage(tag: string): boolean {
  try {
    // Tests for '' first: most file names have no language, and an exception costs 10 µs.
    return tag !== '' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Returns true for a well-formed tag whose language has a name; `notes` in `hello.notes.md` is well formed only. */
export function isKnownLanguage(tag: string): boolean {
  return isLanguage(tag) && englishNameOf(tag) !== undefined;
}

/**
 * Returns true for a well-formed tag that pages may be in: one whose language has a name, or three letters, because few of
 * the thousands of languages with such a code have a name here.
 */
export function isPageLanguage(tag: string): boolean {
  return isKnownLanguage(tag) || (isLanguage(tag) && /^[a-z]{3}(?:-|$)/i.test(tag));
}

/** Returns the English name of a well-formed tag: `German`. */
export function englishNameOf(tag: string): string | undefined {
  englishNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return englishNames.of(tag);
}

/** Made on first use, because that takes 20 ms. */
let englishNames: Intl.DisplayNames | null = null;

/** Returns the name of a language in that language: `Deutsch`. Extensions of the tag are left out. */
export function languageNameOf(language: string): string {
  const known = ownNames.get(language);
  if (known !== undefined) return known;
  const { baseName } = new Intl.Locale(language);
  const name = new Intl.DisplayNames(baseName, { type: 'language' }).of(baseName) ?? language;
  ownNames.set(language, name);
  return name;
}

const ownNames = new Map<string, string>();

/**
 * Returns which of the languages with a home page of their own a language belongs to: `de` for `de-AT`, if the site has
 * no `de-AT`. Returns null if there is none.
 */
export function editionLanguageOf(languages: readonly string[], language: string): string | null {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = languages.find((each) => isSameLanguage(each, tag));
    if (found !== undefined) return found;
  }
  return null;
}

/** Returns the languages that have a home page of their own, that of the site first; none if the site has one home page. */
export function homeLanguages({ language, languages }: Pick<SiteConfig, 'language' | 'languages'>): string[] {
  const tags = Object.keys(languages);
  return tags.length === 0 ? [] : [language, ...tags.filter((tag) => !isSameLanguage(tag, language))];
}

/** Returns whether two tags are the same, whose letter case does not matter. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
