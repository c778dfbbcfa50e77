/** Finds catpost's page for an old listing, tag or feed, so that links to it go on working. */
import { collectionPathOf } from '../../content/paths/pagePaths.ts';
import { tagPathOf } from '../../content/paths/tagPaths.ts';
import type { ReadPost } from '../matter/model.ts';

/** Returns the path of a listing for an old address; null if there is none. */
export type OldListings = { pathOf: (address: string) => string | null };

/** The usual names of feeds in all tools that are read. */
const feedName =
  /^\/(?:.*\/)?(?:feed|rss|atom|index|feed\/feed|blog\/feed)(?:\.xml|\.rss|\.json)$|^\/(?:feed|rss)\/?$/i;

const tagName = /^\/(?:.*\/)?(?:tags?|categor(?:y|ies)|topics?|labels?)\/([^/]+)\/?(?:index\.html)?$/i;

/** Reads the collections and tags of the posts. */
export function oldListingsOf(posts: ReadPost[]): OldListings {
  const tags = new Map(posts.flatMap(({ meaning }) => meaning.tags).map((tag) => [tagKey(tag), tagPathOf(tag)]));
  const collections = new Map(
    posts.flatMap(({ collection }) => collection ?? []).map((name) => [name.toLowerCase(), collectionPathOf(name)]),
  );
  return {
    pathOf: (address) => {
      if (feedName.test(address)) return '/feed.xml';
      const tag = tagName.exec(address)?.[1];
      if (tag !== undefined) return tags.get(tagKey(tag)) ?? null;
      if (/^\/(?:tags|categories|topics)\/?$/i.test(address)) return '/tags/';
      return collections.get(address.toLowerCase().replace(/^\/|\/(?:index\.html)?$/g, '')) ?? null;
    },
  };
}

/** Tools make the addresses of tags in different ways, so only letters and digits are compared. */
function tagKey(tag: string): string {
  return tag.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
}
