/** Reads the language of a file, and finds the edition that it belongs to. */
import type { SiteConfig } from '../../types/config.ts';
import { rootOf } from '../paths/editionPaths.ts';
import { editionLanguageOf, homeLanguages } from '../values/language.ts';
import type { PostSource } from './postSource.ts';

/** Returns the language of a file. It is null for that of the site, unless the site has home pages in several languages. */
export function readLanguage({ written, translated }: PostSource, config: SiteConfig): string | null {
  return written.lang ?? translated?.language ?? homeLanguages(config)[0] ?? null;
}

/** Returns the home page of the edition that a text in a language belongs to. */
export function rootOfLanguage(language: string | null, config: SiteConfig): string {
  const found = language === null ? null : editionLanguageOf(homeLanguages(config), language);
  return found === null ? '/' : rootOf(config, found);
}
