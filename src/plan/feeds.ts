/** Which feeds a site has, and how its pages link to them: the site's, one for each collection and each tag. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedPathOf, hrefOf } from '../content/paths/paths.ts';
import type { Alternate } from '../documents/model.ts';
import type { Collection, Site, Tag } from '../types/content.ts';
import type { Link } from '../types/page.ts';

/** The posts of one listing, in three formats; `path` is the listing's. */
export type Feed = { title: string; description: string; path: string };

/** Each format with its media type; `name` is what a reader's program calls it. */
export const feedFormats = [
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
] as const;

/** All posts of the site. */
export function siteFeed({ config }: Site): Feed {
  return { title: config.title, description: config.description || `The posts of ${config.title}.`, path: '/' };
}

/** The posts of one collection. */
export function collectionFeed({ config }: Site, { title, path }: Collection): Feed {
  return { title: `${config.title}: ${title}`, description: `The posts of ${config.title} in ${title}.`, path };
}

/** The posts of one tag. */
export function tagFeed({ config }: Site, { name, path }: Tag): Feed {
  return { title: `${config.title}: ${name}`, description: `The posts of ${config.title} tagged ${name}.`, path };
}

/** A feed for the head of a page, where programs look for it. */
export function feedAlternates(site: Site, { title, path }: Feed): Alternate[] {
  return feedFormats.map(({ format, name, type }) => {
    const href = absoluteUrl(site, feedPathOf(path, format));
    return { href, type, language: null, title: `${title} (${name})` };
  });
}

/** A feed for the page itself, where people look for it. */
export function feedLinks(site: Site, { path }: Feed): Link[] {
  return feedFormats.map(({ format, name }) => ({ label: name, href: hrefOf(feedPathOf(path, format), site.base) }));
}
