/** Finds the texts and links of the settings, with their places. They are rendered and checked like those of posts. */
import { lineAt } from '../../problems/problem.ts';
import type { SiteText } from '../../types/body.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { Edition, Site } from '../../types/content.ts';
import { inlineMarkdownToText } from '../values/plainMarkdown.ts';
import type { LocatedValues } from '../yaml/locatedValues.ts';

/** Returns the links of the settings, so that dead ones are found. `text` is that of the settings. */
export function linksOf(config: SiteConfig, located: LocatedValues, text: string): Site['links'] {
  const lists = [
    { path: ['navigation'], links: config.navigation },
    { path: ['links'], links: config.links },
    { path: ['home', 'links'], links: config.home.links },
    ...Object.entries(config.languages).map(([language, { navigation }]) => {
      return { path: ['languages', language, 'navigation'], links: navigation ?? [] };
    }),
  ];
  return lists.flatMap(({ path, links }) =>
    links.map(({ url }, index) => {
      const position = located.locate([...path, index, 'url']);
      return { url, position, line: lineAt(text, position) };
    }),
  );
}

/**
 * Returns the texts of the settings that may have markup. `config` is that of an edition, and `place` the keys of what
 * the author wrote for it.
 */
export function textsOf(config: SiteConfig, located: LocatedValues, place: string[] = []): Edition['texts'] {
  const siteText = (markdown: string, ...path: string[]): SiteText => ({
    markdown,
    line: (located.locate([...place, ...path]) ?? located.locate(path))?.line ?? 1,
    shown: inlineMarkdownToText(markdown),
  });
  const intros = Object.entries(config.collections).map(([name, { intro }]): [string, SiteText] => {
    return [name, siteText(intro, 'collections', name, 'intro')];
  });
  return {
    footer: siteText(config.footer, 'footer'),
    description: siteText(config.description, 'description'),
    intros: Object.fromEntries(intros),
  };
}

const noText: SiteText = { markdown: '', line: 1, shown: '' };
/** The texts of a site without settings. */
export const noTexts: Edition['texts'] = { footer: noText, description: noText, intros: {} };
