/** The texts of catpost for one site: those of a catalog, and what the author has worded otherwise. */
import type { Site } from '../types/content.ts';
import { type Words, wordsIn } from './catalogs.ts';

export type { Words };

/** Returns the texts for pages in a language, by default that of the site. */
export function wordsFor({ config }: Pick<Site, 'config'>, language: string | null = null): Words {
  return wordsIn(language ?? config.language);
}
