/** How many words a text has, also in scripts that have no spaces between them. */

/** `characters` are those of Chinese and Japanese, which are no part of `words`. */
export type Counts = { words: number; characters: number };

/** Counts the words of plain text. The same text has the same count on every machine. */
export function counted(text: string): Counts {
  if (!beyondAlphabets.test(text)) return { words: spaced(text), characters: 0 };
  const characters = text.match(ideograph)?.length ?? 0;
  let words = 0;
  let rest = text.replace(ideograph, ' ');
  for (const [letter, perWord] of unspaced) {
    const letters = rest.match(letter)?.length ?? 0;
    if (letters === 0) continue;
    words += letters / perWord;
    rest = rest.replace(letter, ' ');
  }
  // One word may be shorter than they are on average.
  return { words: Math.ceil(words) + spaced(rest), characters };
}

function spaced(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_.-]*/gu)?.length ?? 0;
}

/** Of 323 posts in English none needs what follows. */
const beyondAlphabets = /[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aff\u1b00-\u1b7f\u2e80-\u{3ffff}]/u;

/** Also the mark that lengthens a vowel, which is common to both Japanese scripts. */
const ideograph = /(?=[\p{L}\p{N}])[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/gu;

/**
 * Scripts without spaces between words, and how many letters a word has, marks above and below not counted. Intl.Segmenter
 * would find the words, but by dictionaries that are not the same in every version of Node, and a page must be. So these are
 * averages: of what Node 20 (ICU 78) finds in the Universal Declaration of Human Rights (https://www.unicode.org/udhr/);
 * where it has no dictionary, the translation is taken to have as many words as the English text.
 */
const unspaced: [RegExp, number][] = [
  [/(?=\p{L})\p{Script=Thai}/gu, 3.1],
  [/(?=\p{L})\p{Script=Lao}/gu, 3.3],
  [/(?=\p{L})\p{Script=Khmer}/gu, 3.1],
  [/(?=\p{L})\p{Script=Myanmar}/gu, 2.2],
  [/(?=\p{L})\p{Script=Tibetan}/gu, 3.6],
  [/(?=\p{L})[\p{Script=Javanese}\p{Script=Balinese}]/gu, 3.3],
  // Dai and Northern Thai, whose words are built as those of Thai.
  [/(?=\p{L})[\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}]/gu, 3.1],
];
