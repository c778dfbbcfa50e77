/** Replaces the item of an edited post in the feeds that have it. */
import { z } from 'zod';
import { inEdition } from '../../content/arrange/editions.ts';
import type { FeedFormat } from '../../plan/feeds.ts';
import type { Prepared } from '../../plan/model.ts';
import type { Post } from '../../types/content.ts';
import { entryXml } from './atom.ts';
import { feedsWith } from './feedEntries.ts';
import { type FeedItem, feedItems, isInFeeds } from './feedItems.ts';
import { jsonItem } from './jsonFeed.ts';
import { itemXml } from './rss.ts';
import { xmlElement } from './xml.ts';

/** A feed with the new item of a post. */
export type EditedFeed = {
  path: string;
  /** Returns the text of the feed with the new item. Returns null if it does not have exactly one such item. */
  edit: (text: string) => string | null;
};

/** Returns the feeds and archives that have a post. */
export function editedFeeds(prepared: Prepared, post: Post): EditedFeed[] {
  if (!isInFeeds(post)) return [];
  const site = inEdition(prepared.site, post.root);
  const [item] = feedItems({ ...prepared, site }, [post]);
  if (item === undefined) return [];
  const edits: Record<FeedFormat, EditedFeed['edit']> = {
    rss: (text) =>
      withElement(text, 'item', xmlElement('guid', { isPermaLink: 'false' }, item.id), itemXml(site, item)),
    atom: (text) => withElement(text, 'entry', xmlElement('id', {}, item.id), entryXml(item)),
    json: (text) => withItem(text, item),
  };
  return feedsWith(site, post).map(({ path, format }) => ({ path, edit: edits[format] }));
}

/** Replaces the element that contains `id`. All text in a feed is escaped, so what looks like a tag is one. */
function withElement(text: string, name: string, id: string, element: string): string | null {
  const at = text.indexOf(id);
  const start = text.lastIndexOf(`<${name}`, at);
  const ending = `</${name}>`;
  const end = text.indexOf(ending, at);
  if (at === -1 || start === -1 || end === -1 || text.includes(id, at + 1)) return null;
  return text.slice(0, start) + element + text.slice(end + ending.length);
}

/** Checked by hand, because a copy would have its keys in another order. */
const feedShape = z.custom<{ items: { id?: unknown }[] }>(
  (feed) => typeof feed === 'object' && feed !== null && 'items' in feed && Array.isArray(feed.items),
);

function withItem(text: string, item: FeedItem): string | null {
  const feed = feedShape.parse(JSON.parse(text));
  const index = feed.items.findIndex(({ id }) => id === item.id);
  return index === -1 ? null : `${JSON.stringify({ ...feed, items: feed.items.with(index, jsonItem(item)) })}\n`;
}
