/**
 * Checks whether a word that the index marked is a form of a word in the query. Pagefind shortens a word that it does not
 * know until it knows one, so `awk` would find every `a`.
 */
import { foldText } from '../../text/foldText.ts';
import { hasRun } from '../../text/indexedWords.ts';
import { plainWord } from '../../text/plainWord.ts';

/**
 * Returns whether `marked` is a form of `word`: `sockets` and `sock` are forms of `socket`, and `run` of `running`;
 * `so` and `r` are not. A part of a word that punctuation or capitals divide counts too: `bar` in `foo_bar`, `élève` in
 * `l’élève`. `language` is that of the text, in which a word may have a prefix: `כתב` in `הכתב`.
 */
export function isFormOf(marked: string, word: string, language = ''): boolean {
  const wanted = [lettersOf(word), plainWord(word, language)];
  return [marked, ...partsOf(marked)]
    .flatMap((part) => [lettersOf(part), plainWord(part, language)])
    .some((found) => wanted.some((letters) => isForm(found, letters, language)));
}

/** Returns the words of a query, which quotes and punctuation divide. */
export function queryWords(query: string): string[] {
  return query.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** Returns whether two words share the first 40 % of the wanted word, and at least three letters. */
function isForm(found: string, wanted: string, language: string): boolean {
  if (hasRun.test(wanted)) return wanted.includes(found) || found.includes(wanted);
  const length = [...wanted].length;
  const start = wanted.slice(0, Math.min(length, Math.max(3, Math.ceil(length * 0.4))));
  // Indonesian words have prefixes, as in `membaca`, which the stemmer knows.
  return language === 'id' ? found.includes(start) : found.startsWith(start);
}

function partsOf(marked: string): string[] {
  return marked
    .split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/u)
    .filter((part) => part !== '' && part !== marked);
}

function lettersOf(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
