/**
 * The quotation marks of languages: those of CLDR 48 (`quotationStart` and its like in `delimiters.json`,
 * https://github.com/unicode-org/cldr-json), where they are not those of English. Different on purpose: Swiss German has the
 * Swiss marks, Spanish of Spain those of its academy, Dutch double ones, and French keeps the inner ones apart from the outer.
 */

export type QuoteMarks = {
  /** What straight double quotes become. */
  double: [open: string, close: string];
  /** What straight single quotes become. */
  single: [open: string, close: string];
  /** What stands within the outer marks, such as the narrow no-break space of French. */
  space: string;
};

/** The marks of a language (BCP 47); those of English where none are known. */
export function quoteMarksOf(language: string): QuoteMarks {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const marks = byLanguage.get(parts.slice(0, length).join('-'));
    if (marks !== undefined) return marks;
  }
  return english;
}

const english: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'], space: '' };

/** Double opening and closing, single opening and closing, and the languages that have them. */
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

/** U+202F, as the Imprimerie nationale sets it; Swiss and Canadian French have their own ways. */
const spaced = new Map([
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
        { double: [open, close], single: [singleOpen, singleClose], space: spaced.get(language) ?? '' },
      ]);
    }),
);
