/** The feeds of a site: one for all posts, one for each collection and one for each tag, and how pages link to them. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedPathOf } from '../content/paths/filePaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { Alternate } from '../documents/model.ts';
import type { Collection, Site, Tag } from '../types/content.ts';
import type { Link } from '../types/link.ts';
import { fillText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';

/** A feed, which is published in three formats. `path` is the path of the listing with the same posts. */
export type Feed = { title: string; description: string; path: string };

/** The formats with their MIME types. `name` is what feed readers and people call the format. */
export const feedFormats = [
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
] as const;

/** The name of a format. */
export type FeedFormat = (typeof feedFormats)[number]['format'];

/** Returns the feed of all posts of an edition. */
export function siteFeed(site: Site): Feed {
  const { title, description } = site.config;
  const ownDescription = fillText(wordsFor(site).build.siteFeed, { site: title });
  return { title, description: description || ownDescription, path: site.root };
}

/** Returns the feed of a collection. */
export function collectionFeed(site: Site, { title, path }: Collection): Feed {
  const description = fillText(wordsFor(site).build.collectionFeed, { site: site.config.title, title });
  return { title: `${site.config.title}: ${title}`, description, path };
}

/** Returns the feed of a tag. */
export function tagFeed(site: Site, { name, path }: Tag): Feed {
  const description = fillText(wordsFor(site).build.tagFeed, { site: site.config.title, tag: name });
  return { title: `${site.config.title}: ${name}`, description, path };
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
