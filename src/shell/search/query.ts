/** Reads what a reader searches for: the spellings for the index, and what a text has to contain literally. */
import { foldText } from '../../text/foldText.ts';
import { hasRun, inPairs, runs } from '../../text/indexedWords.ts';

/** A query, prepared for the index and for the texts that it finds. */
export type Query = {
  /** What the index is asked for: each spelling only where those before it find nothing. */
  spellings: string[];
  /**
   * What the folded text has to contain literally: phrases, words with punctuation such as `c++` or `node.js`, and words
   * that are indexed in pairs of letters, because the index does not know whether the pairs are together.
   */
  literals: RegExp[];
  /** Whether a text without the literals is no answer at all, as when a phrase is searched for. */
  isStrict: boolean;
  /** What is highlighted in the page instead of the words that the index found; null for those words. */
  marked: string | null;
  /**
   * The words in scripts that are indexed in pairs of letters, which are highlighted where the letters are together.
   */
  runs: string[];
};

/** Parses a query. Returns null if there is nothing to search for. Words in double quotes are a phrase. */
export function readQuery(written: string): Query | null {
  const text = written.normalize('NFKC').replace(/[“”„«»]/g, '"');
  const phrases = [...text.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => wordsIn(phrase)).filter(isNotEmpty);
  const tokens = text
    .replace(/"[^"]*"/g, ' ')
    .split(/\s+/)
    .map(withoutPunctuation)
    .filter((token) => isNotEmpty(wordsIn(token)));
  if (tokens.length + phrases.length === 0) return null;
  const quoted = phrases.map((words) => `"${words.join(' ')}"`);
  // Pagefind searches for a phrase only if there is nothing else, and not in every language.
  const asPhrase = tokens.length === 0 ? [`"${inPairs(phrases[0]?.join(' ') ?? '')}"`] : [];
  const literalTokens = tokens.filter((token) => isLiteral(token) || hasRun.test(token));
  return {
    spellings: [...new Set([...asPhrase, ...spellingsOf(tokens, phrases.flat()).map(inPairs)])],
    literals: [...phrases.map(phrasePattern), ...literalTokens.map(tokenPattern)],
    isStrict: phrases.length > 0 || tokens.every((token) => shortRun.test(token)),
    marked: literalTokens.length + phrases.length === 0 ? null : [...tokens, ...quoted].join(' '),
    runs: text.match(runs) ?? [],
  };
}

/** Removes the punctuation of the sentence. A few signs belong to a word: `.net`, `c++`, `--force`, `$HOME`. */
function withoutPunctuation(token: string): string {
  return token.replace(/^[([{<'’",;:!?*`]+|[)\]}>'’",;:!?*`.]+$/gu, '');
}

/**
 * Up to three letters are one word, which a text contains or does not. More of them may be several words, and the end of
 * a Korean word is its grammar.
 */
const shortRun = new RegExp(`^(?:(?!\\p{sc=Hang})${hasRun.source}\\p{M}*){1,3}$`, 'u');

/**
 * Returns whether the word has signs that are not in the index. Those of a pattern, as in `sock.*`, are not part of a
 * word.
 */
function isLiteral(token: string): boolean {
  return /[^\p{L}\p{M}\p{N}'’]/u.test(token) && !/[\\^*|[\](){}]|\$$|\.[+?]/.test(token);
}

/**
 * Returns the spellings to try. The index has the words of `node.js` both joined and apart, and those of `don't` too.
 * It does not know that `ä` may be typed as `ae`, `œ` as `oe`, and the dotless `ı` as `i`.
 */
function spellingsOf(tokens: string[], phraseWords: string[]): string[] {
  const joined = [...tokens.map((token) => wordsIn(token).join('')), ...phraseWords].join(' ');
  const divided = [...tokens.flatMap(wordsIn), ...phraseWords].join(' ');
  const atApostrophes = [...tokens.flatMap((token) => wordsIn(token.replace(/['’]/g, ' '))), ...phraseWords].join(' ');
  const withUmlauts = divided
    .replace(/([ao])e/gi, (_, vowel) => (/a/i.test(vowel) ? 'ä' : 'ö'))
    .replace(/(?<![qaeäö])ue/gi, 'ü');
  const withoutUmlauts = divided.replace(/[äöü]/gi, (vowel) => `${foldText(vowel)}e`).replace(/ß/g, 'ss');
  const withLigatures = divided.replace(/oe/gi, 'œ').replace(/ae/gi, 'æ');
  const dotless = divided.replace(/[iİ]/g, 'ı');
  return [joined, divided, atApostrophes, withUmlauts, withoutUmlauts, withLigatures, foldText(divided), dotless];
}

function wordsIn(token: string): string[] {
  return token.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function isNotEmpty(words: string[]): boolean {
  return words.length > 0;
}

/**
 * Matches the words in a row, with punctuation between them; in a script without spaces, also with nothing between
 * them.
 */
function phrasePattern(words: string[]): RegExp {
  const source = words.map((word) => [...foldText(word)].join("(?:' ?)?")).join('[^\\p{L}\\p{N}]+');
  const together = words.some((word) => hasRun.test(word)) ? `|${words.map(foldText).join('\\s*')}` : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])${together}`, 'u');
}

/**
 * Matches where a word of the text begins like the token, also right after a script without spaces. The word may go on,
 * as `c++` does in `c++11`, but a number may not.
 */
function tokenPattern(token: string): RegExp {
  const start =
    /^[\p{L}\p{N}]/u.test(token) && token.search(hasRun) !== 0 ? `(?<!(?!${hasRun.source})[\\p{L}\\p{N}])` : '';
  const end = /\p{N}$/u.test(token) ? '(?!\\p{N})' : '';
  return new RegExp(start + foldText(token).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + end, 'u');
}
