/** Finds out which edition of a site a reader would rather read. */
import type { EditionLink, EditionOffer } from '../../types/link.ts';

/** A link to the same page in another language. */
export type OfferedEdition = EditionLink & { offer: EditionOffer };

/**
 * Returns the edition to offer: the reader's languages, the most preferred first, are looked up among those of the page and
 * of the editions that have the same page. Returns null if the page itself is found first, or nothing.
 */
export function preferredEdition(
  languages: readonly string[],
  pageLanguage: string,
  editions: readonly EditionLink[],
): OfferedEdition | null {
  const offered = editions.filter(hasOffer);
  const available = [pageLanguage, ...offered.map(({ language }) => language)];
  for (const wanted of languages) {
    const found = lookUp(wanted, available);
    if (found !== null) return offered.find(({ language }) => found !== pageLanguage && language === found) ?? null;
  }
  return null;
}

function hasOffer(edition: EditionLink): edition is OfferedEdition {
  return edition.offer !== null;
}

/**
 * Looks a language up as RFC 4647, section 3.4, does: `de-AT` finds `de`. It also finds `de-CH`, because readers of one know
 * the other, but only what is in the same script: `zh-TW` does not find `zh`.
 */
function lookUp(wanted: string, available: readonly string[]): string | null {
  const written = writtenLanguage(wanted);
  const readable = available.filter((tag) => written !== '' && writtenLanguage(tag) === written);
  for (let tag = wanted.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = readable.find((each) => each.toLowerCase() === tag);
    if (found !== undefined) return found;
  }
  return readable[0] ?? null;
}

/** Returns a language with its script: `de-Latn` for `de-AT`, and '' for what is no language tag, which a few browsers list. */
function writtenLanguage(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
}
