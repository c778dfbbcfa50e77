/** The feeds of a site: one for all posts, one for each collection and one for each tag, and how pages link to them. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedPathOf } from '../content/paths/filePaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { Alternate } from '../documents/model.ts';
import type { Collection, Site, Tag } from '../types/content.ts';
import type { Link } from '../types/link.ts';

/** A feed, which is published in three formats. `path` is the path of the listing with the same posts. */
export type Feed = { title: string; description: string; path: string };

/** The formats with their MIME types. `name` is what feed readers and people call the format. */
export const feedFormats = [
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
] as const;

/** Returns the feed of all posts. */
export function siteFeed({ config }: Site): Feed {
  return { title: config.title, description: config.description || `The posts of ${config.title}.`, path: '/' };
}

/** Returns the feed of a collection. */
export function collectionFeed({ config }: Site, { title, path }: Collection): Feed {
  return { title: `${config.title}: ${title}`, description: `The posts of ${config.title} in ${title}.`, path };
}

/** Returns the feed of a tag. */
export function tagFeed({ config }: Site, { name, path }: Tag): Feed {
  return { title: `${config.title}: ${name}`, description: `The posts of ${config.title} tagged ${name}.`, path };
}

/** Returns the links in the head of a page, by which feed readers discover the feed. */
export function feedAlternates(site: Site, { title, path }: Feed): Alternate[] {
  return feedFormats.map(({ format, name, type }) => {
    const href = absoluteUrl(site, feedPathOf(path, format));
    return { href, type, language: null, title: `${title} (${name})` };
  });
}

/** Returns the links on the page itself, for its readers. */
export function feedLinks(site: Site, { path }: Feed): Link[] {
  return feedFormats.map(({ format, name }) => ({ label: name, href: hrefOf(feedPathOf(path, format), site.base) }));
}
