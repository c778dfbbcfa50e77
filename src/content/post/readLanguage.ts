/** Reads the language of a file, and finds the edition that it belongs to. */
import type { SiteConfig } from '../../types/config.ts';
import { editionLanguageOf, homeLanguages } from '../values/language.ts';
import type { PostSource } from './postSource.ts';

/** Returns the language of a file. It is null for that of the site, unless the site has home pages in several languages. */
export function readLanguage({ written, translated }: PostSource, config: SiteConfig): string | null {
  return written.lang ?? translated?.language ?? homeLanguages(config)[0] ?? null;
}

/**
 * Returns the language of the edition that a text belongs to. A text in a language without an edition stays in that of its
 * folder.
 */
export function editionOfText({ written, translated }: PostSource, config: SiteConfig): string {
  const languages = homeLanguages(config);
  const editionOf = (tag: string | undefined | null) => (tag ? editionLanguageOf(languages, tag) : null);
  return editionOf(written.lang) ?? (translated?.hasOwnHome ? editionOf(translated.language) : null) ?? config.language;
}
