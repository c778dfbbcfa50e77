/** Reads `languages:` in the settings: the languages with a home page of their own, and what differs in each. */
import { z } from 'zod';
import type { LanguageSettings, SiteConfig } from '../../types/config.ts';
import { isPageLanguage, isSameLanguage } from '../values/language.ts';
import { languageTagOf } from '../values/languageTag.ts';
import { collectionShape } from './collectionConfig.ts';
import { linksShape } from './linkConfig.ts';

const text = z.string({ error: 'must be text' });
const optionalText = text.nullable().default(null);

/** The keys of one language. */
const settingsShape = z.strictObject({
  title: optionalText,
  description: optionalText,
  footer: optionalText,
  navigation: linksShape.nullable().default(null),
  collections: z
    .record(z.string(), z.strictObject({ title: optionalText, intro: optionalText }), {
      error: 'must have the name of each folder as a key',
    })
    .default({}),
});

/** The keys that one language may have. */
export const languageKeys = Object.keys(settingsShape.shape);

const notLanguages = 'must be a list such as [en, de], or languages with keys such as title';

/** The value of `languages:`: a list of tags, or the settings of each language by its tag. */
export const languagesShape = z
  .union([z.array(z.string()), z.record(z.string(), settingsShape.nullable())], { error: notLanguages })
  .transform((written, context) => {
    const entries = Array.isArray(written)
      ? written.map((tag): [string, null] => [tag, null])
      : Object.entries(written);
    const languages: Record<string, LanguageSettings> = {};
    for (const [index, [tag, settings]] of entries.entries()) {
      const problem = tagProblem(tag, Object.keys(languages));
      const path = Array.isArray(written) ? [index] : [tag];
      if (problem === null) languages[Intl.getCanonicalLocales(tag)[0] ?? tag] = settings ?? settingsShape.parse({});
      else context.addIssue({ code: 'custom', message: problem, path });
    }
    return languages;
  });

function tagProblem(tag: string, earlier: string[]): string | null {
  if (!isPageLanguage(tag)) {
    const meant = languageTagOf(tag);
    return `must be a language such as en or de-AT${meant === null ? '' : `; write ${tag} as ${meant}`}`;
  }
  return earlier.some((each) => isSameLanguage(each, tag)) ? 'is there twice' : null;
}

/** Returns the settings of the edition in one of the languages. That of the site may have own texts as well. */
export function editionConfig(config: SiteConfig, language: string): SiteConfig {
  const own = config.languages[language];
  if (own === undefined) return config;
  const names = new Set([...Object.keys(config.collections), ...Object.keys(own.collections)]);
  const collections = [...names].map((name) => {
    const settings = config.collections[name] ?? collectionShape.parse({});
    const texts = own.collections[name];
    return [name, { ...settings, title: texts?.title ?? settings.title, intro: texts?.intro ?? settings.intro }];
  });
  return {
    ...config,
    language,
    title: own.title ?? config.title,
    description: own.description ?? config.description,
    footer: own.footer ?? config.footer,
    navigation: own.navigation ?? config.navigation,
    collections: Object.fromEntries(collections),
    words: withNamedLanguage(config),
  };
}

/**
 * Returns the texts that the author wrote for a collection in one language: those of the site's own language, or those
 * below `languages:`.
 */
export function collectionTexts(
  config: SiteConfig,
  language: string,
  collection: string,
): { title: string | null; intro: string } {
  const own = config.languages[language]?.collections[collection];
  const ofSite = isSameLanguage(language, config.language) ? config.collections[collection] : undefined;
  return { title: own?.title ?? ofSite?.title ?? null, intro: own?.intro ?? ofSite?.intro ?? '' };
}

/** The texts under `''` are in the language of the site, which is another one in an edition. */
function withNamedLanguage({ words, language }: SiteConfig): SiteConfig['words'] {
  const { '': ofSite = {}, ...named } = words;
  return { ...named, [language]: { ...ofSite, ...named[language] } };
}
