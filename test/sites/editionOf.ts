/** The edition of a site in one language, with the lists that a test needs. */
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import type { Edition } from '../../src/types/content.ts';

/** Returns an edition. Its other lists are empty. */
export function editionOf(lists: Partial<Edition>): Edition {
  const [settings] = readSiteConfig('', 'content/site.yaml').editions;
  return { ...settings, collections: [], pages: [], unlisted: [], tags: [], series: [], provenances: [], ...lists };
}
