/** Random pieces of text without any structure. */
import { oneOf, type Random, times } from './random.ts';

/** Words for random text. */
export const words = ['word', 'two words', 'a', 'The shell', 'x1', 'é日'];

/** ASCII punctuation, other characters, and sequences that mean something to a parser. */
export const alphabet = [
  ...'abcxX019 .,;:!?()[]{}<>*_`~|\\/"\'#+-=&@$%^\t',
  ...['é', '日', '“', '”', '—', '…', '😀', '\u00a0', '\u200b', 'ß', 'İ'],
  ...['www.', 'http://', '&amp;', '](', '**', '~~', '``', '  ', '[^', '<!--', '\\\n'],
];

/** Returns up to `most` words and characters without any order. */
export function fragment(random: Random, most: number): string {
  return times(random, 0, most, () => oneOf(random, random() < 0.4 ? words : alphabet)).join('');
}
