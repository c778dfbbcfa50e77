/**
 * Whether what an index marked is a form of a word that was asked for. Pagefind shortens a word that no text has until
 * one has it, so that `awk` would find every `a`.
 */

/** `socket` is found as `sockets` or `sock`, and `running` as `run`; not as `so` and `r`. Case and accents do not count. */
export function isFormOf(marked: string, word: string): boolean {
  const [found, asked] = [plain(marked), plain(word)];
  // The index divides what is written without spaces, and marks the pieces.
  if (unspaced.test(asked)) return asked.includes(found) || found.includes(asked);
  const length = [...asked].length;
  let shared = 0;
  while (shared < asked.length && asked[shared] === found[shared]) shared += 1;
  return shared >= Math.min(length, Math.max(3, Math.ceil(length * 0.4)));
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a query; quotes and signs divide them. */
export function queryWords(query: string): string[] {
  return query.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
}
