/**
 * The numbers of lists in languages that do not write 1, 2, 3. Browsers number lists in 1, 2, 3 whatever the language, and
 * markdown allows nothing else.
 */

/** Returns the rules for languages (BCP 47); an empty text if there are none. */
export function digitsCss(languages: Iterable<string>): string {
  return [...new Set(languages)].map(rule).join('');
}

function rule(language: string): string {
  const style = counterStyles[new Intl.NumberFormat(language).resolvedOptions().numberingSystem];
  if (style === undefined) return '';
  return `:where(.prose,.series) ol:not([type]):lang("${language}"){list-style-type:${style}}`;
}

/** The predefined counter styles by CLDR's names of the digits: https://drafts.csswg.org/css-counter-styles/#simple-numeric */
const counterStyles: Record<string, string> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  gujr: 'gujarati',
  guru: 'gurmukhi',
  khmr: 'khmer',
  laoo: 'lao',
  mymr: 'myanmar',
  orya: 'oriya',
  tamldec: 'tamil',
  tibt: 'tibetan',
};
