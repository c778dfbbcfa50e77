/**
 * Determines the writing direction of a language. The lists are catpost's own, so that no version of ICU changes a
 * page.
 */

/** Returns the direction of a BCP 47 tag; a script in the tag decides: `ar` is `rtl`, and `ar-Latn` is `ltr`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script === undefined ? languages.has(primary) : scripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** The languages that CLDR writes from right to left by default, with the old codes of Hebrew and Yiddish. */
const languages = new Set(
  'ar arc arz azb bal bgn bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi'.split(' '),
);

const scripts = new Set('adlm arab aran hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '));
