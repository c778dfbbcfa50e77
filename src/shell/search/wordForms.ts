/**
 * Whether what an index marked is a form of a word that was asked for. Pagefind shortens a word that no text has until
 * one has it, so that `awk` would find every `a`.
 */
import { folded } from '../../text/folded.ts';
import { hasRun } from '../../text/indexedWords.ts';

/**
 * `socket` is found as `sockets` or `sock`, and `running` as `run`; not as `so` and `r`. A part of a word with signs or
 * capitals in it counts too: `bar` in `foo_bar`, `élève` in `l’élève`.
 */
export function isFormOf(marked: string, word: string): boolean {
  const asked = compact(word);
  return [marked, ...partsOf(marked)].some((part) => isForm(compact(part), asked));
}

/** The words of a query; quotes and signs divide them. */
export function queryWords(query: string): string[] {
  return query.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function isForm(found: string, asked: string): boolean {
  if (hasRun.test(asked)) return asked.includes(found) || found.includes(asked);
  const length = [...asked].length;
  let shared = 0;
  while (shared < asked.length && asked[shared] === found[shared]) shared += 1;
  return shared >= Math.min(length, Math.max(3, Math.ceil(length * 0.4)));
}

function partsOf(marked: string): string[] {
  return marked
    .split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/u)
    .filter((part) => part !== '' && part !== marked);
}

function compact(word: string): string {
  return folded(word).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
