/**
 * Folds text for search, in the same way for the index, the prompt and the highlights on a page. Case, accents and
 * variant forms of a letter are removed: `Straße`, `STRASSE` and `strasse` are equal, as are `café` and `cafe`, `Ａ` and
 * `a`, `ﬁ` and `fi`, and the two apostrophes. Marks that make a different letter are kept, as in kana, Thai and
 * Devanagari.
 */

/** Returns `text` folded. */
export function foldText(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : foldTextWithPlaces(text).text;
}

/** Returns the folded text, and for each of its UTF-16 units and its end the offset in `text`. */
export function foldTextWithPlaces(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let result = '';
  for (const { 0: written, index } of text.matchAll(cluster)) {
    const letters = foldedCluster(written);
    result += letters;
    for (let unit = 0; unit < letters.length; unit += 1) places.push(index);
  }
  places.push(text.length);
  return { text: result, places };
}

/** A letter with the marks and the parts of a Korean syllable that follow it. */
const cluster = /[^\p{M}\u1160-\u11ff\uff9e\uff9f][\p{M}\u1160-\u11ff\uff9e\uff9f]*|\p{Any}/gu;

const ascii = /^[\0-\x7f]*$/;

function foldedCluster(written: string): string {
  if (ascii.test(written)) return written.toLowerCase();
  return written
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(variants, (letter) => plainForms[letter] ?? '');
}

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels, and invisible characters. */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Letters and punctuation that Unicode normalization does not fold. */
const plainForms: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
};
const variants = new RegExp(`[${Object.keys(plainForms).join('')}]`, 'gu');
