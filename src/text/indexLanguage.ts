/** The name under which the index of the search has a language. */

/** Pagefind divides these languages into words by a dictionary, of which a part of a word is no word. */
export function indexLanguage(language: string): string {
  return /^(?:ja|zh|th)$/.test(language) ? undivided + language : language;
}

/** The language again, of a name in Pagefind's list. */
export function languageOfIndex(name: string): string {
  return name.startsWith(undivided) ? name.slice(undivided.length) : name;
}

/** A language that nobody has a dictionary of. */
const undivided = 'und-';
