/** The texts of catpost for one site: those of a catalog, and what the author has worded otherwise. */
import type { SiteConfig } from '../types/config.ts';
import { type Words, wordsIn } from './catalogs.ts';
import { fallbacksOf, shortestTag } from './fallbacks.ts';
import { textsOf, withTexts } from './textNames.ts';

export type { Words };

/** Returns the texts for pages in a language, by default that of the site. */
export function wordsFor({ config }: { config: SiteConfig }, language: string | null = null): Words {
  const wanted = language ?? config.language;
  const known = madeFor.get(config) ?? new Map<string, Words>();
  madeFor.set(config, known);
  const words = known.get(wanted) ?? withOwn(config, wanted);
  known.set(wanted, words);
  return words;
}

const madeFor = new WeakMap<SiteConfig, Map<string, Words>>();

/** The author's texts for a language also serve the languages that it stands in for. The closest language counts. */
function withOwn({ words: own, language: siteLanguage }: SiteConfig, language: string): Words {
  const words = wordsIn(language);
  const site = shortestTag(siteLanguage);
  const tags = fallbacksOf(language).filter((tag) => tag !== 'en' || words.catalog === 'en');
  const textsFor = (tag: string) => Object.entries({ ...(tag === site ? own[''] : {}), ...own[tag] });
  const texts = new Map(tags.toReversed().flatMap(textsFor));
  if (texts.size === 0) return words;
  // Whoever words most of the texts has translated catpost.
  const isTranslated = 2 * textsFor(shortestTag(language)).length > textsOf(words).size;
  return { ...words, ...withTexts(words, texts), language: isTranslated ? language : words.language };
}
