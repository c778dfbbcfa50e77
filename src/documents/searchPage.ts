/** The page that the prompt's form submits to: `/search/?q=words`. */

import { shownCollections } from '../content/arrange/postLists.ts';
import { pathIn } from '../content/paths/editionPaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { Site } from '../types/content.ts';
import type { SearchPage } from '../types/page.ts';
import { fillText, numberText, yearText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { defaultHead } from './defaultHead.ts';
import { frameOf } from './frame.ts';
import type { Built } from './model.ts';
import { ownLanguage } from './postLinks.ts';
import { countedTags } from './tagsPage.ts';

/** Builds the search page. It is noindex because it has no content of the site. */
export function searchPage(site: Site): Built<SearchPage> {
  const { config, base } = site;
  const { build, language } = wordsFor(site);
  const path = pathIn(site.root, '/search/');
  const { host, pathname } = new URL(config.url);
  const place = host + pathname.replace(/\/$/, '') + site.root.replace(/\/$/, '');
  const page: SearchPage = {
    kind: 'search',
    frame: frameOf(site, path, null),
    command: 'grep --help',
    title: build.searchTitle,
    language: ownLanguage(site),
    collections: shownCollections(site).map((collection) => ({
      label: collection.title,
      href: hrefOf(collection.path, base),
      count: numberText(collection.posts.length, language),
      years: collection.years.map(({ year, path: yearPath, posts }) => {
        const count = numberText(posts.length, language);
        return { label: yearText(year, language), href: hrefOf(yearPath, base), count };
      }),
    })),
    tags: countedTags(site),
    outside: { label: 'DuckDuckGo', href: `https://duckduckgo.com/?q=site%3A${encodeURIComponent(place)}` },
  };
  const description = fillText(build.searchDescription, { site: config.title });
  return {
    page,
    head: { ...defaultHead(site, path, `${build.searchTitle} – ${config.title}`, description), isNoindex: true },
  };
}
