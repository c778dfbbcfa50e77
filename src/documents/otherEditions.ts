/** Leads from a page to the other editions of the site: for readers at the end of the page, for search engines in its head. */
import { inEdition } from '../content/arrange/editions.ts';
import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { hrefOf } from '../content/paths/href.ts';
import { languageNameOf } from '../content/values/language.ts';
import type { PageSource } from '../plan/model.ts';
import type { Site } from '../types/content.ts';
import type { EditionLink } from '../types/link.ts';
import type { Page } from '../types/page.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { counterpartOf } from './counterparts.ts';
import type { Built } from './model.ts';
import { alternatesOf, type LanguageAlternate } from './translations.ts';

/** Returns a page with links to the other editions. `site` is that of its edition. A site with one edition has none. */
export function withOtherEditions(site: Site, source: PageSource, { page, head }: Built): Built {
  if (site.editions.length === 1) return { page, head };
  const versions = head.isNoindex || 'post' in source ? [] : pageAlternates(site, source);
  const alternates = versions.map((version) => ({ ...version, type: null, title: null }));
  const linked: Page = { ...page, frame: { ...page.frame, editions: editionLinks(site, source) } };
  return { page: linked, head: { ...head, alternates: [...head.alternates, ...alternates] } };
}

/** Returns the versions of a page in all languages for search engines, itself included; none if there is only one. */
export function pageAlternates(site: Site, source: PageSource): LanguageAlternate[] {
  if ('post' in source) return alternatesOf(site, source.post);
  if ('slice' in source && source.slice.number > 1) return [];
  const versions = site.editions.flatMap(({ root, config }) => {
    const path = counterpartOf(site, source, root);
    return path === null ? [] : [{ language: config.language, href: absoluteUrl(site, path) }];
  });
  const [main] = versions;
  return main === undefined || versions.length === 1 ? [] : [...versions, { language: 'x-default', href: main.href }];
}

/** Returns a link to each other edition: to the corresponding page, or to the home page. */
function editionLinks(site: Site, source: PageSource): EditionLink[] {
  const others = site.editions.filter(({ root }) => root !== site.root);
  return others.map(({ root, config: { language } }) => {
    const counterpart = counterpartOf(site, source, root);
    const { build, page } = wordsFor(inEdition(site, root));
    return {
      label: languageNameOf(language),
      href: hrefOf(counterpart ?? root, site.base),
      language,
      rel: counterpart === null ? null : 'alternate',
      offer: counterpart === null ? null : { sentence: build.sameInThisLanguage, dismiss: page.dismiss },
    };
  });
}
