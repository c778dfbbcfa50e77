/** What a reader asks for -> how the index is asked, and what a text must hold besides. */
import { folded } from '../../text/folded.ts';
import { hasRun, inPairs, runs } from '../../text/indexedWords.ts';

export type Query = {
  /** Words for the index: the next ones are asked for where those before find nothing. */
  ways: string[];
  /**
   * What must stand in the folded text as it is: phrases, words with signs such as `c++` or `node.js`, and what is asked for
   * in pairs of letters, for the index does not know whether they stand together.
   */
  literals: RegExp[];
  /** Whether a text without them is no answer at all, as where a phrase was asked for. */
  strict: boolean;
  /** What is marked in the page in place of the words that the index found, if anything. */
  marked: string | null;
  /** The words in scripts that are indexed in pairs of letters, which are marked where the letters stand together. */
  runs: string[];
};

/** Null where nothing in it can be looked for. Words in double quotes are a phrase. */
export function readQuery(written: string): Query | null {
  const text = written.normalize('NFKC').replace(/[“”„«»]/g, '"');
  const phrases = [...text.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => lettersIn(phrase)).filter(isSome);
  const tokens = text
    .replace(/"[^"]*"/g, ' ')
    .split(/\s+/)
    .map(trimmed)
    .filter((token) => isSome(lettersIn(token)));
  if (tokens.length + phrases.length === 0) return null;
  const quoted = phrases.map((words) => `"${words.join(' ')}"`);
  const asPhrase = `"${inPairs(phrases[0]?.join(' ') ?? '')}"`;
  const signed = tokens.filter((token) => isLiteral(token) || hasRun.test(token));
  return {
    // Pagefind looks for a phrase only where there is nothing else, and not in every language.
    ways: [...new Set([...(tokens.length === 0 ? [asPhrase] : []), ...spellings(tokens, phrases.flat()).map(inPairs)])],
    literals: [...phrases.map(phrasePattern), ...signed.map(tokenPattern)],
    strict: phrases.length > 0 || tokens.every((token) => shortRun.test(token)),
    marked: signed.length + phrases.length === 0 ? null : [...tokens, ...quoted].join(' '),
    runs: text.match(runs) ?? [],
  };
}

/** Signs around a word are those of a sentence, but for a few that belong to it: `.net`, `c++`, `--force`, `$HOME`. */
function trimmed(token: string): string {
  return token.replace(/^[([{<'’",;:!?*`]+|[)\]}>'’",;:!?*`.]+$/gu, '');
}

/**
 * One to three letters are a word, which a text has or has not; more of them may be several words, and the end of a Korean
 * one is its grammar.
 */
const shortRun = new RegExp(`^(?:(?!\\p{sc=Hang})${hasRun.source}\\p{M}*){1,3}$`, 'u');

/** Has signs that the index does not know. Those of a pattern, as in `sock.*`, stand for something else. */
function isLiteral(token: string): boolean {
  return /[^\p{L}\p{M}\p{N}'’]/u.test(token) && !/[\\^*|[\](){}]|\$$|\.[+?]/.test(token);
}

/**
 * The index has the words of `node.js` together and by themselves, and so those of `don't`. It does not know that `ä` may be
 * typed as `ae`, `œ` as `oe`, and the dotless `ı` as `i`.
 */
function spellings(tokens: string[], others: string[]): string[] {
  const together = [...tokens.map((token) => lettersIn(token).join('')), ...others].join(' ');
  const divided = [...tokens.flatMap(lettersIn), ...others].join(' ');
  const apart = [...tokens.flatMap((token) => lettersIn(token.replace(/['’]/g, ' '))), ...others].join(' ');
  const short = divided
    .replace(/([ao])e/gi, (_, vowel) => (/a/i.test(vowel) ? 'ä' : 'ö'))
    .replace(/(?<![qaeäö])ue/gi, 'ü');
  const long = divided.replace(/[äöü]/gi, (vowel) => `${folded(vowel)}e`).replace(/ß/g, 'ss');
  const joined = divided.replace(/oe/gi, 'œ').replace(/ae/gi, 'æ');
  return [together, divided, apart, short, long, joined, folded(divided), divided.replace(/[iİ]/g, 'ı')];
}

function lettersIn(token: string): string[] {
  return token.replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function isSome(words: string[]): boolean {
  return words.length > 0;
}

/** The words one after another, with signs between them, and in a language without spaces with nothing. */
function phrasePattern(words: string[]): RegExp {
  const source = words.map((word) => [...folded(word)].join("(?:' ?)?")).join('[^\\p{L}\\p{N}]+');
  const together = words.some((word) => hasRun.test(word)) ? `|${words.map(folded).join('\\s*')}` : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])${together}`, 'u');
}

/** What begins as a word begins one in the text, also right behind a script without spaces, and a number ends there; else it may go on, as `c++` in `c++11`. */
function tokenPattern(token: string): RegExp {
  const start =
    /^[\p{L}\p{N}]/u.test(token) && token.search(hasRun) !== 0 ? `(?<!(?!${hasRun.source})[\\p{L}\\p{N}])` : '';
  const end = /\p{N}$/u.test(token) ? '(?!\\p{N})' : '';
  return new RegExp(start + folded(token).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + end, 'u');
}
