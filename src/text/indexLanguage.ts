/** The names of languages in the search index. */

/**
 * Returns the name of a language in the index. Pagefind splits Japanese, Chinese and Thai by a dictionary, so that a
 * part of a word is not found. Under an unknown name, it splits the text only where indexedWords.ts does.
 */
export function indexLanguage(language: string): string {
  return /^(?:ja|zh|th)$/.test(language) ? undetermined + language : language;
}

/** Returns the language of a name in Pagefind's list. */
export function languageOfIndex(name: string): string {
  return name.startsWith(undetermined) ? name.slice(undetermined.length) : name;
}

/** The prefix for an undetermined language, which has no dictionary. */
const undetermined = 'und-';
