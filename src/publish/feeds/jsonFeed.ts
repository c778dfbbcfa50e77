/** Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { feedPathOf } from '../../content/paths/filePaths.ts';
import type { Feed } from '../../plan/feeds.ts';
import type { Site } from '../../types/content.ts';

import type { FeedItem } from './feedItems.ts';

/** Returns the document of a feed. */
export function jsonFeed(site: Site, feed: Feed, items: FeedItem[]): string {
  const { config } = site;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absoluteUrl(site, feed.path),
    feed_url: absoluteUrl(site, feedPathOf(feed.path, 'json')),
    description: feed.description,
    language: config.language,
    authors: [{ name: config.author || config.title }],
    items: items.map(jsonItem),
  };
  return `${JSON.stringify(document)}\n`;
}

/** Returns the object of an item. */
export function jsonItem({ id, url, title, summary, image, html, published, updated, tags, language }: FeedItem) {
  return {
    id,
    url,
    title,
    content_html: html,
    ...(summary === '' ? {} : { summary }),
    ...(image === null ? {} : { image }),
    date_published: published,
    date_modified: updated,
    ...(tags.length === 0 ? {} : { tags }),
    language,
  };
}
