/** Checks and names languages, given as BCP 47 tags. */

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
  return englishNames.of(tag);
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

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
