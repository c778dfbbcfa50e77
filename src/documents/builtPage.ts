/** What every builder of a page returns, and the head that most of them share. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedAlternates, siteFeed } from '../plan/feeds.ts';
import type { Site } from '../types/content.ts';
import { siteScript } from './frame.ts';
import type { Head } from './model.ts';

/** The head of a page in the site's own language, with the site's feeds. `title` is whole, `path` the page's own. */
export function plainHead(site: Site, path: string, title: string, description: string): Head {
  const said = { title, description, canonical: absoluteUrl(site, path), ...siteScript(site) };
  return { ...said, noindex: false, alternates: feedAlternates(site, siteFeed(site)), social: null };
}
