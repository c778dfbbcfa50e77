/** The page behind the prompt's form: `/search/?q=words`. */

import { hrefOf } from '../content/paths/paths.ts';
import type { Site } from '../types/content.ts';
import type { SearchPage } from '../types/page.ts';
import { plainHead } from './builtPage.ts';
import { frameOf } from './frame.ts';
import { countedTags } from './listingPages.ts';
import type { Built } from './model.ts';

const path = '/search/';

/** Kept from search engines, since it is none of the site's texts. */
export function searchPage(site: Site): Built<SearchPage> {
  const { config, base } = site;
  const { host, pathname } = new URL(config.url);
  const place = host + pathname.replace(/\/$/, '');
  const page: SearchPage = {
    kind: 'search',
    frame: frameOf(site, path, null),
    command: 'grep --help',
    title: 'Search',
    collections: site.collections.map((collection) => ({
      label: collection.title,
      href: hrefOf(collection.path, base),
      count: collection.posts.length,
      years: collection.years.map(({ year, path: yearPath, posts }) => {
        return { label: year, href: hrefOf(yearPath, base), count: posts.length };
      }),
    })),
    tags: countedTags(site),
    outside: { label: 'DuckDuckGo', href: `https://duckduckgo.com/?q=site%3A${encodeURIComponent(place)}` },
  };
  const description = `How to search ${config.title}, with the prompt and without scripts.`;
  return { page, head: { ...plainHead(site, path, `Search – ${config.title}`, description), noindex: true } };
}
