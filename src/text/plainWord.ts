/**
 * Reduces words of languages whose stemmer in Pagefind leaves something, or that have none: particles that are written at
 * the start of a word, letters with two spellings, and one kind of plural. Endings need no rule, because the index finds
 * the beginnings of words.
 */
import { foldText } from './foldText.ts';

/** Returns the folded word without what the rules of the language remove; the folded word if there are none. */
export function plainWord(word: string, language: string): string {
  const reduce = hasPlainWords(language) ? rules[language] : undefined;
  return reduce ? reduce(word) : foldText(word);
}

/** Returns whether there are rules for a language. */
export function hasPlainWords(language: string): boolean {
  return Object.hasOwn(rules, language);
}

const rules: Record<string, (word: string) => string> = {
  /**
   * The article and the conjunction, as the analyzer of Lucene removes them
   * (https://lucene.apache.org/core/9_0_0/analysis/common/org/apache/lucene/analysis/ar/ArabicStemmer.html).
   */
  ar: (word) => foldText(word).replace(/^(?:و?(?:[بكف]?ال|لل)|و)(?=.{3})/u, ''),
  /** One of the conjunctions, one preposition and the article. */
  he: (word) => foldText(word).replace(/^(?:ו?(?:[שכ]?ה|[בלמכש])|ו)(?=.{3})/u, ''),
  /** The Arabic forms of two letters, and the prefix of verbs, which an invisible character divides from them. */
  fa: (word) =>
    foldText(word.replace(/^ن?م[يی]\u200c/u, ''))
      .replaceAll('ك', 'ک')
      .replace(/[يى]/g, 'ی'),
  /** A nasal before a consonant of its own kind, which is written as a letter or as a dot. */
  hi: (word) => foldText(word).replace(/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu, 'ं'),
  /** `canções` and `pães` become `canção` and `pão`, `animais` becomes `animal`. */
  pt: (word) =>
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[õã]es$/u, 'ão')
      .replace(/(?<=.{3})(?:ais|éis|óis)$/u, (ending) => `${foldText(ending.charAt(0))}l`),
};
