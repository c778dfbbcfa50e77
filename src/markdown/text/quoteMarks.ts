/**
 * The quotation marks of languages that do not use those of English, from CLDR 48 (`quotationStart` and others in
 * `delimiters.json`, https://github.com/unicode-org/cldr-json). Four differ from CLDR on purpose: Swiss German has the
 * Swiss marks, European Spanish those of its academy, Dutch double ones, and French has inner marks other than the
 * outer ones.
 */

/** The quotation marks of a language. */
export type QuoteMarks = {
  /** What straight double quotes become. */
  double: [open: string, close: string];
  /** What straight single quotes become. */
  single: [open: string, close: string];
  /** The space within double marks, such as the narrow no-break space of French; empty for most languages. */
  space: string;
};

/** Returns the marks of a language (BCP 47), or those of English if the language is not in the table. */
export function quoteMarksOf(language: string): QuoteMarks {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const marks = byLanguage.get(parts.slice(0, length).join('-'));
    if (marks !== undefined) return marks;
  }
  return english;
}

const english: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'], space: '' };

/** Each line: opening and closing double marks, opening and closing single marks, and the languages that use them. */
const table = `
  “ ” ‘ ’ es-419 es-ar es-bo es-cl es-co es-cr es-cu es-do es-ec es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-py es-sv es-uy es-ve
  „ ” ‚ ’ agq ff
  « » ‹ › am de-ch de-li fa fr-ch gsw jgo kkj mzn rm sdh wae
  ” “ ’ ‘ ar lld syr ur
  « » “ ” ast blo bm br ca cv dyo el es eu ewo fr fr-ca ie it kab kk lij mg mua nnh oc pms pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl sc sg ti
  « » „ “ bas be bua ky os ru sah tyv uk
  „ “ ‚ ‘ bs-cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl bg lt prg sgs
  „ ” ‘ ’ bs
  « » ‘ ’ dua ksf nb nn no rw
  “ ” « » eo
  ” ” ’ ’ fi he lag rn se sn sv yi
  ‘ ’ “ ” fur ia tn
  „ ” » « hu szl
  「 」 『 』 ja yue zh-hant zh-hk zh-mo zh-tw
  „ “ « » ka
  „ ” « » nmg pl ro
  « » „ ” shi zgh
  „ ” ’ ’ sr
  » « › ‹ ug
`;

/** French has U+202F, as set by the Imprimerie nationale; Swiss and Canadian French differ. */
const spaces = new Map([
  ['fr', '\u202f'],
  ['fr-ca', '\u00a0'],
]);

const byLanguage = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [open = '', close = '', singleOpen = '', singleClose = '', ...languages] = line.trim().split(' ');
      return languages.map((language): [string, QuoteMarks] => [
        language,
        { double: [open, close], single: [singleOpen, singleClose], space: spaces.get(language) ?? '' },
      ]);
    }),
);
