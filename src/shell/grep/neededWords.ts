/** The words that every matching line has, by which the index can find candidates. */
import type { ReadonlyOptions } from '../command.ts';

/** One text to look for per pattern and choice; null where one of them needs no word at all. */
export function neededWords(patterns: readonly string[], options: ReadonlyOptions): string[] | null {
  const choices = options.has('fixed-strings')
    ? [...patterns]
    : patterns.flatMap((pattern) => literalParts(pattern, options.has('extended-regexp')));
  const words = choices.map((text) => (text.match(wordStarts) ?? []).join(' '));
  return words.includes('') ? null : words;
}

/** Stands for what may be any character: the index cannot be asked for the rest of a word behind it. */
const unknown = '\u{FFFD}';
const wordStarts = /(?<![\u{FFFD}\p{L}\p{M}\p{N}_])[\p{L}\p{M}\p{N}_]{2,}/gu;

/** Each choice of a pattern with a sign for what is not literally in it. What stands in groups is left out. */
function literalParts(pattern: string, extended: boolean): string[] {
  // In one notation, the extended, where an operator has no backslash.
  const plain = extended
    ? pattern
    : pattern.replace(/\\?[()|+?{}]/g, (sign) => (sign.length === 2 ? sign.slice(1) : `\\${sign}`));
  let text = plain
    .replace(/\[\^?\]?(?:\[[:.=].*?[:.=]\]|[^\]])*\]/g, unknown)
    .replace(/\\[wWsS]/g, unknown)
    .replace(/\\./g, ' ');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]*\)/g, unknown);
  }
  return text.split('|').map((choice) =>
    choice
      .replace(/\.[*+]/g, ' ')
      .replace(/.(?:[*?]|\{[^}]*\})/gsu, unknown)
      .replaceAll('.', unknown)
      .replace(/[$^+]/g, ' '),
  );
}
