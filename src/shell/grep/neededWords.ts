/** Finds the words that every matching line contains, so that the search index can name the files to read. */
import type { ReadonlyOptions } from '../command.ts';

/** Returns a query of words for each pattern and each of its alternatives; null if one of them needs no word at all. */
export function neededWords(patterns: readonly string[], options: ReadonlyOptions): string[] | null {
  const alternatives = options.has('fixed-strings')
    ? [...patterns]
    : patterns.flatMap((pattern) => literalParts(pattern, options.has('extended-regexp')));
  const queries = alternatives.map((text) => (text.match(wordStarts) ?? []).join(' '));
  return queries.includes('') ? null : queries;
}

/** Stands for any character. The index finds words by their beginnings, so what follows it in a word is of no use. */
const unknown = '\u{FFFD}';
const wordStarts = /(?<![\u{FFFD}\p{L}\p{M}\p{N}_])[\p{L}\p{M}\p{N}_]{2,}/gu;

/** Returns each alternative of a pattern, with `unknown` for all that is not literal. Groups are left out. */
function literalParts(pattern: string, isExtended: boolean): string[] {
  let text = (isExtended ? pattern : asExtended(pattern))
    .replace(/\[\^?\]?(?:\[[:.=].*?[:.=]\]|[^\]])*\]/g, unknown)
    .replace(/\\[wWsS]/g, unknown)
    .replace(/\\./g, ' ');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]*\)/g, unknown);
  }
  return text.split('|').map((alternative) =>
    alternative
      .replace(/\.[*+]/g, ' ')
      .replace(/.(?:[*?]|\{[^}]*\})/gsu, unknown)
      .replaceAll('.', unknown)
      .replace(/[$^+]/g, ' '),
  );
}

/** Swaps the operators with and without a backslash. */
function asExtended(pattern: string): string {
  return pattern.replace(/\\?[()|+?{}]/g, (sign) => (sign.length === 2 ? sign.slice(1) : `\\${sign}`));
}
