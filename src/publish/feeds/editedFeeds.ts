/** Replaces the item of one post in the feeds that have it. An item has the same text in all feeds of a format. */
import { inEdition } from '../../content/arrange/editions.ts';
import type { FeedFormat } from '../../plan/feeds.ts';
import type { Prepared } from '../../plan/model.ts';
import type { Post, Site } from '../../types/content.ts';
import type { Replacement } from '../model.ts';
import { entryXml } from './atom.ts';
import { feedsWith } from './feedEntries.ts';
import { type FeedItem, feedItems, isInFeeds } from './feedItems.ts';
import { jsonItem } from './jsonFeed.ts';
import { itemXml } from './rss.ts';

/** A post with what its item is made from. */
export type FeedPost = { post: Post; prepared: Prepared };

/** Returns what changes in feeds and archives when the text of a post changes. */
export function editedFeeds(before: FeedPost, after: FeedPost): Replacement[] {
  if (!isInFeeds(after.post)) return [];
  const [old, edited] = [itemTexts(before), itemTexts(after)];
  const feeds = feedsWith(siteOf(after), after.post);
  return feeds.map(({ path, format }) => ({ path, from: old[format], to: edited[format] }));
}

function siteOf({ post, prepared }: FeedPost): Site {
  return inEdition(prepared.site, post.root);
}

function itemTexts({ post, prepared }: FeedPost): Record<FeedFormat, string> {
  const site = inEdition(prepared.site, post.root);
  const [item] = feedItems({ ...prepared, site }, [post]);
  const text = (write: (item: FeedItem) => string) => (item === undefined ? '' : write(item));
  return {
    rss: text((each) => itemXml(site, each)),
    atom: text(entryXml),
    json: text((each) => JSON.stringify(jsonItem(each))),
  };
}
