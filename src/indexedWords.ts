/**
 * What the index of the search is given besides the words of a text, and how it is taken away again where the text is
 * shown. Pagefind knows accents and case, but no other form of a letter: `strasse` would not find `Straße`.
 */
import { folded } from './folded.ts';

/**
 * `text` stands between two tags, and is in `language`. Letters that nobody types so are given plainly: `ﬁ`, full-width
 * letters, half-width kana. A word with a letter such as `ß` or `ø` is followed by the form in which it is typed, and an
 * elided article is a word of its own, so that `élève` is found in `l’élève`.
 */
export function withOtherForms(text: string, language: string): string {
  if (/^[\0-\x7f]*$/.test(text) && !eliding.has(language)) return text;
  const plain = text.replace(odd, (found) => found.normalize('NFKC'));
  const divided = eliding.has(language) ? plain.replace(elisions, `$&${divider} `) : plain;
  // The German stemmer does it.
  return language === 'de' ? divided : divided.replace(special, (word) => `${word} ${hidden}${folded(word)}${hidden}`);
}

/** The text again; also where only a part of it is left. */
export function withoutOtherForms(text: string): string {
  return text.replace(hiddenWords, '').replace(/\u200B ?/g, '');
}

/** Where an excerpt marks such a form, the word before it is what was found. */
export function markedByOtherForms(excerpt: string): string {
  return excerpt.replace(/(\S+)\s<mark>\u2060[^\u2060\s]*\u2060([^<]*)<\/mark>/g, (_, word: string, rest: string) =>
    word.endsWith('</mark>') ? word + rest : `<mark>${word}</mark>${rest}`,
  );
}

/** Neither is seen, and neither is a part of a word. Pagefind itself divides Japanese by the first. */
const divider = '\u200B';
const hidden = '\u2060';
const hiddenWords = /\s?\u2060[^\u2060\s]*\u2060/g;

const odd = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\ufb00-\ufb06]+/g;
const special = /[\p{L}\p{M}\p{N}]*[ßẞæÆœŒøØđĐðÐþÞłŁıħĦŧŦ][\p{L}\p{M}\p{N}]*/gu;
const eliding = new Set(['fr', 'it', 'ca', 'oc']);
const elisions =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull|quell)(?:['’]|&#x27;)(?=\p{L})/giu;
