/**
 * What the index of the search is given besides the words of a text, and how it is taken away again where the text is
 * shown. Pagefind knows accents and case, but no other form of a letter: `strasse` would not find `Straße`. And it finds
 * words by their beginnings only: `ベース` would not find `データベース`.
 */
import { folded } from './folded.ts';

/**
 * A letter of a script without spaces between words, or, in Korean, with words that are put together. `scx` and not `sc`,
 * for `ー` belongs to two scripts. Pairs of letters are how others index them too: they need no dictionary
 * (https://lucene.apache.org/core/8_5_1/analyzers-common/org/apache/lucene/analysis/cjk/package-summary.html).
 */
const letter = `(?=[\\p{L}\\p{Nl}])[${['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map((script) => `\\p{scx=${script}}`).join('')}]`;

/**
 * `text` stands between two tags, and is in `language`. Letters that nobody types so are given plainly: `ﬁ`, full-width
 * letters, half-width kana. A word with a letter such as `ß` or `ø` is followed by the form in which it is typed, an elided
 * article is a word of its own, so that `élève` is found in `l’élève`, and scripts without spaces are given in pairs of
 * letters.
 */
export function withOtherForms(text: string, language: string): string {
  if (/^[\0-\x7f]*$/.test(text) && !eliding.has(language)) return text;
  const plain = text.replace(odd, (found) => found.normalize('NFKC'));
  const divided = eliding.has(language) ? plain.replace(elisions, `$&${divider} `) : plain;
  const paired = hasRun.test(divided) ? withPairs(divided) : divided;
  // The German stemmer does it.
  return language === 'de' ? paired : paired.replace(special, (word) => `${word} ${hidden}${folded(word)}${hidden}`);
}

/** The text again; also where only a part of it is left. */
export function withoutOtherForms(text: string): string {
  return text
    .replace(pairs, '$1')
    .replace(breaks, '')
    .replace(hiddenWords, '')
    .replace(/\u200B ?/g, '');
}

/**
 * `データ` as the index is asked for it, `デー ータ`: two letters at a time, which are found wherever they stand in a word. One
 * letter finds all pairs that begin with it.
 */
export function inPairs(text: string): string {
  return text
    .replace(runs, (run) => ` ${lettersOf(run).map(pairAt).slice(0, -1).join(' ') || run} `)
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a word has letters of the scripts that are indexed in pairs. */
export const hasRun = new RegExp(letter, 'u');

/** The parts of a text in such scripts. */
export const runs = new RegExp(`(?:${letter}\\p{M}*)+`, 'gu');

/** Where an excerpt marks such a form, the word before it is what was found. */
export function markedByOtherForms(excerpt: string): string {
  return excerpt.replace(/(\S+)\s<mark>\u2060[^\u2060\s]*\u2060([^<]*)<\/mark>/g, (_, word: string, rest: string) =>
    word.endsWith('</mark>') ? word + rest : `<mark>${word}</mark>${rest}`,
  );
}

/** `データ` becomes `デー ータ タ`, each of which is at the place of its first letter. */
function withPairs(text: string): string {
  return text.replace(runs, (run, at: number) => {
    const before = at === 0 || /\S/.test(text.charAt(at - 1)) ? wordBreak : '';
    const after = /^(?:$|[\p{L}\p{N}])/u.test(text.slice(at + run.length, at + run.length + 2)) ? wordBreak : '';
    return before + lettersOf(run).map(pairAt).join(' ') + after;
  });
}

function lettersOf(run: string): string[] {
  return run.match(/\P{M}\p{M}*/gu) ?? [];
}

function pairAt(first: string, index: number, letters: string[]): string {
  return first + (letters[index + 1] ?? '');
}

/** Neither is seen, and neither is a part of a word. Pagefind itself divides Japanese by the first. */
const divider = '\u200B';
const hidden = '\u2060';
/** A word of its own, for within a word Pagefind would index it. */
const breakSign = '\u2063';
const wordBreak = ` ${breakSign} `;
const breaks = / ?\u2063 ?/g;
const pairs = new RegExp(`(?<=^|[\\s>])(${letter}\\p{M}*)(${letter}\\p{M}*) (?=\\2)`, 'gu');
const hiddenWords = /\s?\u2060[^\u2060\s]*\u2060/g;

const odd = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\ufb00-\ufb06]+/g;
const special = /[\p{L}\p{M}\p{N}]*[ßẞæÆœŒøØđĐðÐþÞłŁıħĦŧŦ][\p{L}\p{M}\p{N}]*/gu;
const eliding = new Set(['fr', 'it', 'ca', 'oc']);
const elisions =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull|quell)(?:['’]|&#x27;)(?=\p{L})/giu;
