/** The head that most pages share. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedAlternates, siteFeed } from '../plan/feeds.ts';
import type { Site } from '../types/content.ts';
import { wordsFor } from '../words/wordsFor.ts';
import type { Head } from './model.ts';
import { siteLanguage } from './postLinks.ts';

/** Returns the head of a page in the language of the site, with the site's feeds. `title` includes that of the site. */
export function defaultHead(site: Site, path: string, title: string, description: string): Head {
  return {
    title,
    description,
    canonical: absoluteUrl(site, path),
    ...siteLanguage(site),
    textLanguage: wordsFor(site).language,
    isNoindex: false,
    alternates: feedAlternates(site, siteFeed(site)),
    social: null,
  };
}
