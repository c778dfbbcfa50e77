/** The texts of catpost for one site: those of a catalog, and what the author has worded otherwise. */
import type { SiteConfig } from '../types/config.ts';
import { type Words, wordsIn } from './catalogs.ts';
import { withTexts } from './textNames.ts';

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

function withOwn({ words: own, language: siteLanguage }: SiteConfig, language: string): Words {
  const words = wordsIn(language);
  const texts = { ...(language === siteLanguage ? own[''] : {}), ...own[language] };
  if (Object.keys(texts).length === 0) return words;
  return { ...withTexts(words, new Map(Object.entries(texts))), language: words.language };
}
