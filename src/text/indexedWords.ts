/**
 * Adds further forms of words to the text that is indexed for search, and removes them again from excerpts. Pagefind
 * ignores accents and case, but knows no other form of a letter, so `strasse` would not find `Straße`. It also finds
 * words only by their start, so `ベース` would not find `データベース`.
 */
import { foldText } from './foldText.ts';
import { hasPlainWords, plainWord } from './plainWord.ts';

/**
 * Matches a letter of a script that has no spaces between words, or of Korean, which joins words. `scx` instead of
 * `sc`, because `ー` belongs to two scripts. Such texts are indexed in pairs of letters, which need no dictionary;
 * Lucene does the same
 * (https://lucene.apache.org/core/8_5_1/analyzers-common/org/apache/lucene/analysis/cjk/package-summary.html).
 */
const letter = `(?=[\\p{L}\\p{Nl}])[${['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map((script) => `\\p{scx=${script}}`).join('')}]`;

/**
 * Returns the text between two tags with the forms by which it can be found. Ligatures, full-width letters and
 * half-width kana are replaced by plain letters. A word with a letter such as `ß` or `ø` is followed by its plain form, and
 * so is a word of a language that has rules for it (plainWord.ts).
 * An elided article becomes a separate word, so that `élève` finds `l’élève`. Scripts without spaces are split into
 * pairs of letters.
 */
export function withOtherForms(text: string, language: string): string {
  if (/^[\0-\x7f]*$/.test(text) && !eliding.has(language) && !hasPlainWords(language)) return text;
  const plain = text.replace(odd, (found) => found.normalize('NFKC'));
  const divided = eliding.has(language) ? plain.replace(elisions, `$&${divider} `) : plain;
  const paired = hasRun.test(divided) ? withPairs(divided) : divided;
  // Pagefind's German stemmer folds these letters itself.
  if (language === 'de') return paired;
  // To look for whole words with such a letter takes five times as long, and few texts have one.
  if (!hasPlainWords(language) && !specialLetter.test(paired)) return paired;
  return paired.replace(hasPlainWords(language) ? anyWord : special, (word) => {
    const form = word.search(special) >= 0 ? foldText(word) : plainWord(word, language);
    const isOther = word.search(special) >= 0 || foldText(form) !== foldText(word);
    return isOther ? `${word} ${hidden}${form}${hidden}` : word;
  });
}

/** Reverses `withOtherForms`, also for a part of its result. */
export function withoutOtherForms(text: string): string {
  return text
    .replace(pairs, '$1')
    .replace(breaks, '')
    .replace(hiddenWords, '')
    .replace(/\u200B ?/g, '');
}

/**
 * Returns the form of a query for the index: `デー ータ` for `データ`. The index finds a pair of letters anywhere in a word. A
 * single letter finds all pairs that start with it.
 */
export function inPairs(text: string): string {
  return text
    .replace(runs, (run) => ` ${lettersOf(run).map(pairAt).slice(0, -1).join(' ') || run} `)
    .replace(/ +/g, ' ')
    .trim();
}

/** Matches a word that has letters of the scripts that are indexed in pairs. */
export const hasRun = new RegExp(letter, 'u');

/** Matches the parts of a text in such scripts. */
export const runs = new RegExp(`(?:${letter}\\p{M}*)+`, 'gu');

/** Moves the highlight of an added form in an excerpt to the word before it, which is the one that was found. */
export function markedByOtherForms(excerpt: string): string {
  return excerpt.replace(/(\S+)\s<mark>\u2060[^\u2060\s]*\u2060([^<]*)<\/mark>/g, (_, word: string, rest: string) =>
    word.endsWith('</mark>') ? word + rest : `<mark>${word}</mark>${rest}`,
  );
}

/** Returns `デー ータ タ` for `データ`: each pair takes the place of its first letter. */
function withPairs(text: string): string {
  return text.replace(runs, (run, at: number) => {
    const before = at === 0 || /\S/.test(text.charAt(at - 1)) ? wordBreak : '';
    const after = joined.test(text.slice(at + run.length, at + run.length + 4)) ? wordBreak : '';
    return before + lettersOf(run).map(pairAt).join(' ') + after;
  });
}

function lettersOf(run: string): string[] {
  return run.match(/\P{M}\p{M}*/gu) ?? [];
}

function pairAt(first: string, index: number, letters: string[]): string {
  return first + (letters[index + 1] ?? '');
}

/** Two invisible characters that are no part of a word. Pagefind itself splits Japanese with the first one. */
const divider = '\u200B';
const hidden = '\u2060';
/** An invisible character between spaces, because Pagefind would index it as part of a word. */
const breakSign = '\u2063';
const wordBreak = ` ${breakSign} `;
/** Matches the end of a text, and a letter or digit without a space before it: `は「API」` has two words. */
const joined = new RegExp(`^(?:$|[^\\s\\p{L}\\p{N}]{0,3}(?!${letter})[\\p{L}\\p{N}])`, 'u');
const breaks = / ?\u2063 ?/g;
const pairs = new RegExp(`(?<=^|[\\s>])(${letter}\\p{M}*)(${letter}\\p{M}*) (?=\\2)`, 'gu');
const hiddenWords = /\s?\u2060[^\u2060\s]*\u2060/g;

const odd = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\ufb00-\ufb06]+/g;
const anyWord = /[\p{L}\p{M}\p{N}\u200c]+/gu;
const specialLetter = /[ßẞæÆœŒøØđĐðÐþÞłŁıħĦŧŦ]/;
const special = /[\p{L}\p{M}\p{N}]*[ßẞæÆœŒøØđĐðÐþÞłŁıħĦŧŦ][\p{L}\p{M}\p{N}]*/gu;
const eliding = new Set(['fr', 'it', 'ca', 'oc']);
const elisions =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull|quell)(?:['’]|&#x27;)(?=\p{L})/giu;
