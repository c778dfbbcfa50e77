/** Counts the words of a text, also in scripts without spaces between words. */

import { isPlainEnglish } from './plainEnglish.ts';

/** `characters` are Chinese and Japanese ones; `words` does not include them. */
export type Counts = { words: number; characters: number };

/** Counts the words of plain text. The result is the same on every machine. */
export function countWords(text: string): Counts {
  if (isPlainEnglish(text)) return { words: text.match(/[A-Za-z0-9][A-Za-z0-9'’_.-]*/g)?.length ?? 0, characters: 0 };
  if (!beyondAlphabets.test(text)) return { words: countSpacedWords(text), characters: 0 };
  const characters = text.match(ideograph)?.length ?? 0;
  let words = 0;
  let rest = text.replace(ideograph, ' ');
  for (const [letter, lettersPerWord] of scriptsWithoutSpaces) {
    const letters = rest.match(letter)?.length ?? 0;
    if (letters === 0) continue;
    words += letters / lettersPerWord;
    rest = rest.replace(letter, ' ');
  }
  // Rounded up, so that a single short word counts as one.
  return { words: Math.ceil(words) + countSpacedWords(rest), characters };
}

function countSpacedWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_.-]*/gu)?.length ?? 0;
}

/** Scripts that need more than a count of spaced words. None of 323 posts in English has them. */
const beyondAlphabets = /[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aff\u1b00-\u1b7f\u2e80-\u{3ffff}]/u;

/** A Chinese or Japanese character, including the mark for long vowels, which both Japanese scripts use. */
const ideograph = /(?=[\p{L}\p{N}])[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/gu;

/**
 * Scripts without spaces between words, and the average number of letters in a word, without marks above and below.
 * Intl.Segmenter would find the words, but its dictionaries differ between versions of Node, and a page must not. The
 * averages are those that Node 20 (ICU 78) finds in the Universal Declaration of Human Rights
 * (https://www.unicode.org/udhr/); where it has no dictionary, the translation is assumed to have as many words as the
 * English text.
 */
const scriptsWithoutSpaces: [RegExp, number][] = [
  [/(?=\p{L})\p{Script=Thai}/gu, 3.1],
  [/(?=\p{L})\p{Script=Lao}/gu, 3.3],
  [/(?=\p{L})\p{Script=Khmer}/gu, 3.1],
  [/(?=\p{L})\p{Script=Myanmar}/gu, 2.2],
  [/(?=\p{L})\p{Script=Tibetan}/gu, 3.6],
  [/(?=\p{L})[\p{Script=Javanese}\p{Script=Balinese}]/gu, 3.3],
  // Dai and Northern Thai have words like those of Thai.
  [/(?=\p{L})[\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}]/gu, 3.1],
];
