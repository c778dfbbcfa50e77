/** The way a language is written, from its tag (BCP 47). A list of our own, so that no version of ICU changes a page. */

/** `rtl` for `ar`, `he-IL` or `az-Arab`; `ltr` for `ar-Latn` and all others. A script in the tag decides. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const rightToLeft = script === undefined ? languages.has(primary) : scripts.has(script);
  return rightToLeft ? 'rtl' : 'ltr';
}

/** Languages that CLDR writes from right to left by default, with the older codes of Hebrew and Yiddish. */
const languages = new Set(
  'ar arc arz azb bal bgn bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi'.split(' '),
);

const scripts = new Set('adlm arab aran hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '));
