/**
 * Checks whether a word that the index marked is a form of a word in the query. Pagefind shortens a word that it does not
 * know until it knows one, so `awk` would find every `a`.
 */
import { foldText } from '../../text/foldText.ts';
import { hasRun } from '../../text/indexedWords.ts';

/**
 * Returns whether `marked` is a form of `word`: `sockets` and `sock` are forms of `socket`, and `run` of `running`;
 * `so` and `r` are not. A part of a word that punctuation or capitals divide counts too: `bar` in `foo_bar`, `élève` in
 * `l’élève`.
 */
export function isFormOf(marked: string, word: string): boolean {
  const wanted = lettersOf(word);
  return [marked, ...partsOf(marked)].some((part) => isForm(lettersOf(part), wanted));
}

/** Returns the words of a query, which quotes and punctuation divide. */
export function queryWords(query: string): string[] {
  return query.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** Returns whether two words share the first 40 % of the wanted word, and at least three letters. */
function isForm(found: string, wanted: string): boolean {
  if (hasRun.test(wanted)) return wanted.includes(found) || found.includes(wanted);
  const length = [...wanted].length;
  let shared = 0;
  while (shared < wanted.length && wanted[shared] === found[shared]) shared += 1;
  return shared >= Math.min(length, Math.max(3, Math.ceil(length * 0.4)));
}

function partsOf(marked: string): string[] {
  return marked
    .split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/u)
    .filter((part) => part !== '' && part !== marked);
}

function lettersOf(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
