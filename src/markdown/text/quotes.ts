/** Decides for each straight quote whether it opens or closes a quotation, or is an apostrophe or a prime. */
import type { QuoteMarks } from './quoteMarks.ts';

/**
 * Returns the replacement of each straight quote in one block of text, by its index. `language` is the language of the
 * text, in which some words begin with an apostrophe.
 */
export function quotesOf(text: string, marks: QuoteMarks, language: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const { index } of text.matchAll(feetAndInches)) markPrimes(text, index, found);
  let lastOpened = -2;
  const isOpen = { '"': false, "'": false };
  for (const { index, 0: written } of text.matchAll(/["']/g)) {
    const quote = written === '"' ? '"' : "'";
    if (found.has(index) && !(quote === '"' && isOpen[quote])) continue;
    // A quote directly after one that opens is like one after a bracket.
    const before = lastOpened === index - 1 ? '“' : (text[index - 1] ?? '');
    const side = sideOf(text, index, before, quote, isOpen[quote], language);
    if (side === 'open') lastOpened = index;
    if (side === 'open' || side === 'close') isOpen[quote] = side === 'open';
    // Single quotes within double ones end with them.
    if (side === 'close' && quote === '"') isOpen["'"] = false;
    found.set(index, markOf(text, index, quote, side, marks));
  }
  return found;
}

/** Matches feet and inches, or minutes and seconds: `5' 10"`. */
const feetAndInches = /(?<![\p{L}\p{N}'"])\d+'\s?\d+(?:[.,]\d+)?[½¼¾]?"(?![\p{L}\p{N}])/gu;

function markPrimes(text: string, start: number, found: Map<number, string>): void {
  const feet = text.indexOf("'", start);
  found.set(feet, '′');
  found.set(text.indexOf('"', feet), '″');
}

type Side = 'open' | 'close' | 'apostrophe' | 'hebrew';

function sideOf(text: string, index: number, before: string, quote: string, isOpen: boolean, language: string): Side {
  const after = text[index + 1] ?? '';
  if (hebrew.test(before) && hebrew.test(after)) return 'hebrew';
  if (quote === "'" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && !cjk.test(before + after)) {
    return 'apostrophe';
  }
  const mayClose = after === '' || /[\s.,;:!?)\]}>»”’…、。，．；：！？）」』】-]/.test(after);
  // Chinese and Japanese have no spaces to decide by; in Korean, a particle follows a closing quote.
  if (cjk.test(before)) return isOpen || mayClose ? 'close' : 'open';
  if (opener.test(before)) {
    if (quote === "'" && !mayClose && isOmission(text.slice(index), language)) return 'apostrophe';
    return isOpen && mayClose ? 'close' : 'open';
  }
  if (!isOpen && !mayClose && cjk.test(after)) return 'open';
  return quote === "'" && !isOpen ? 'apostrophe' : 'close';
}

/** Matches the character before an opening quote: none, white space, an opening bracket or mark, or a dash. */
const opener = /^$|[\s([{<«“‘„‚「『（【/–—-]/;
const hebrew = /\p{Script=Hebrew}/u;

/** Chinese, Japanese and Korean letters and punctuation, except for opening brackets. */
const cjk =
  /(?![「『（【])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u301f\u30fb\u30fc\uff01-\uff60]/u;

/** Returns true for an apostrophe that replaces letters, as in ’90s, ’tis and ’n’, unless the word is quoted. */
function isOmission(text: string, language: string): boolean {
  if (/^'\d\ds?(?![\p{L}\p{N}'])/u.test(text) || /^'\d\d'(?=\p{L})/u.test(text)) return true;
  const word = omissions.get(language.toLowerCase().split('-')[0] ?? '')?.exec(text)?.[0];
  if (word === undefined) return false;
  const rest = text.slice(word.length);
  // `'cause and effect'` is a quotation; `'n'` and `'tis` are not.
  return /^'(?:n'|tis|twas|twere|twill|twould)/i.test(word) || !/^[^'"\n]*'(?!\p{L})/u.test(rest);
}

/** Words that begin with an apostrophe, by language. */
const omissions = new Map([
  [
    'en',
    /^'(?:n'(?=\s)|(?:tis|tisn't|twas|twasn't|twere|twill|twould|em|til|till|cause|cos|cuz|bout|round|n|nuff|fraid|neath|gainst|ere|ello|kay)(?![\p{L}\p{N}]))/iu,
  ],
  ['de', /^'(?:s|n|ne|nen|nem|ner|nes|rum|raus|rein|rauf|runter)(?![\p{L}\p{N}])/iu],
  ['nl', /^'(?:s|t|n|k|m|r|ns)(?![\p{L}\p{N}])/iu],
  ['af', /^'(?:n)(?![\p{L}\p{N}])/iu],
]);

function markOf(text: string, index: number, quote: string, side: Side, marks: QuoteMarks): string {
  if (side === 'hebrew') return quote === '"' ? '״' : '׳';
  if (side === 'apostrophe') return '’';
  const [open, close] = quote === '"' ? marks.double : marks.single;
  const space = quote === '"' ? marks.space : '';
  if (side === 'open') return open + (/\s/.test(text[index + 1] ?? '') ? '' : space);
  return (/\s/.test(text[index - 1] ?? '') ? '' : space) + close;
}
