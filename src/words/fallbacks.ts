/** Which languages stand in for one that has no texts of its own. */

/**
 * Returns the tags whose texts serve a language, the closest first and English last: `de-AT`, `de` and `en` for `de-AT`.
 * Each is in its shortest form. Texts in another script do not serve: those of `zh` are not for `zh-TW`.
 */
export function fallbacksOf(language: string): string[] {
  const { language: primary, script, region } = new Intl.Locale(language).maximize();
  const isInUsualScript = new Intl.Locale(primary).maximize().script === script;
  return [
    ...new Set([
      shortestTag(language),
      // Outside of Brazil, Portuguese is written as in Portugal: https://cldr.unicode.org/index/cldr-spec/picking-the-right-language-code
      ...(primary === 'pt' && region !== 'BR' ? ['pt-PT'] : []),
      ...(script === undefined ? [] : [shortestTag(`${primary}-${script}`)]),
      ...(isInUsualScript ? [primary] : []),
      'en',
    ]),
  ];
}

/**
 * Returns the shortest tag of a language, by which `de`, `DE` and `de-DE` are the same: `de`. Variants and extensions are
 * left out.
 */
export function shortestTag(language: string): string {
  const { language: primary, script, region } = new Intl.Locale(new Intl.Locale(language).baseName).minimize();
  return [primary, script, region].filter((part) => part !== undefined).join('-');
}
