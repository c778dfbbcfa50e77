/** Recognizes texts whose words are found without the tables of Unicode, which takes a third of the time. */

/** Returns whether a text has nothing but ASCII and the punctuation of English: dashes, quotes and the ellipsis. */
export function isPlainEnglish(text: string): boolean {
  return !/[^\0-\x7f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/.test(text);
}
