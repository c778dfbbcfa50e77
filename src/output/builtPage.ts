/** What every builder of a page returns, and the head that most of them share. */
import type { Page, Site } from '../types.ts';
import { feedAlternates, siteFeed } from './feeds/feed.ts';
import { absoluteUrl, siteScript } from './frame.ts';
import type { Head } from './html.ts';
import type { Source } from './plan.ts';

/** A page with the head of its document. */
export type Built<Kind extends Page = Page> = { page: Kind; head: Head };

/** The source of one kind of entry. */
export type SourceOf<Kind extends Source['kind']> = Extract<Source, { kind: Kind }>;

/** The head of a page in the site's own language, with the site's feeds. `title` is whole, `path` the page's own. */
export function plainHead(site: Site, path: string, title: string, description: string): Head {
  const said = { title, description, canonical: absoluteUrl(site, path), ...siteScript(site) };
  return { ...said, hidden: false, alternates: feedAlternates(site, siteFeed(site)), social: null };
}
