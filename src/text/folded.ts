/**
 * Text as search compares it, the same for the index, the prompt and the marks in a page: without case, accents and the
 * forms of one letter. `Straße`, `STRASSE` and `strasse` are one, as are `café` and `cafe`, `Ａ` and `a`, `ﬁ` and `fi`, and
 * the two apostrophes. Marks that make another letter stay: those of kana, Thai or Devanagari.
 */

export function folded(text: string): string {
  return plain.test(text) ? text.toLowerCase() : foldedWithPlaces(text).text;
}

/** Also where each UTF-16 unit of the folded text, and its end, came from. */
export function foldedWithPlaces(text: string): { text: string; places: number[] } {
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

/** A letter with the marks and the parts of a syllable that follow it. */
const cluster = /[^\p{M}\u1160-\u11ff\uff9e\uff9f][\p{M}\u1160-\u11ff\uff9e\uff9f]*|\p{Any}/gu;

const plain = /^[\0-\x7f]*$/;

function foldedCluster(written: string): string {
  if (plain.test(written)) return written.toLowerCase();
  return written
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(others, (letter) => forms[letter] ?? '');
}

/** Accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowels of Arabic, and what is not seen at all. */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/gu;

const forms: Record<string, string> = {
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
const others = new RegExp(`[${Object.keys(forms).join('')}]`, 'gu');
