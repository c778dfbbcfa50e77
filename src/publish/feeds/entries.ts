/** The feeds of the plan: three formats of each, and the archives of the site's Atom feed. */

import { hash } from 'node:crypto';
import { newestFirst } from '../../content/arrange.ts';
import { archivePathOf, feedPathOf } from '../../content/paths/paths.ts';
import { collectionFeed, type Feed, feedFormats, siteFeed, tagFeed } from '../../plan/feeds.ts';

import type { Entry, Source } from '../../plan/model.ts';
import type { Post, Site } from '../../types/content.ts';
import { atomXml } from './atom.ts';
import { feedStyle } from './browserView.ts';
import { type FeedItem, feedItems, isInFeeds } from './feedItems.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rssXml } from './rss.ts';

/** Every file that is a feed, a part of one, or of use to one only. */
export function feedEntries(site: Site): Entry[] {
  const posts = site.collections.flatMap((collection) => collection.posts.filter(isInFeeds)).sort(newestFirst);
  const archives = archivesOf(posts);
  const { path, text } = feedStyle(site);
  return [
    { path, owner: 'the stylesheet of feeds', source: { kind: 'text', text } },
    ...entriesOf(siteFeed(site), posts, archives.length),
    ...site.collections.flatMap((collection) => entriesOf(collectionFeed(site, collection), collection.posts)),
    ...site.tags.flatMap((tag) => entriesOf(tagFeed(site, tag), tag.posts)),
    ...archives.map((part, index) => archiveEntry(siteFeed(site), part, index + 1, archives.length)),
  ];
}

/** How many posts a feed has, and an archive. */
const length = 50;

function entriesOf(feed: Feed, posts: Post[], archives = 0): Entry[] {
  const newest = posts.filter(isInFeeds).slice(0, length);
  const part = { number: null, of: archives };
  const write = {
    rss: (site: Site, items: FeedItem[]) => rssXml(site, feed, items),
    atom: (site: Site, items: FeedItem[]) => atomXml(site, feed, items, part),
    json: (site: Site, items: FeedItem[]) => jsonFeed(site, feed, items),
  };
  return feedFormats.map(({ format, name }) => ({
    path: feedPathOf(feed.path, format),
    owner: `the feed of ${feed.title} (${name})`,
    source: madeOf(newest, [feed, format, part], write[format]),
  }));
}

/** `facts` is what else than the site and the posts the text is made from. */
function madeOf(posts: Post[], facts: unknown, write: (site: Site, items: FeedItem[]) => string): Source {
  return {
    kind: 'made',
    make: (prepared) => write(prepared.site, feedItems(prepared, posts)),
    key: (prepared) => {
      const { config, base } = prepared.site;
      const items = feedItems(prepared, posts).map(({ key }) => key);
      return hash('sha256', JSON.stringify([facts, config, base, items]));
    },
  };
}

/**
 * Posts in parts, the oldest first, newest first in each. Readers keep an archive for ever (RFC 5005), so there are only
 * full ones, which have the same posts whatever is added. The last may have posts that are still in the feed.
 */
function archivesOf(posts: Post[]): Post[][] {
  const count = Math.max(0, Math.ceil(posts.length / length) - 1);
  return Array.from({ length: count }, (_, index) => {
    const end = posts.length - index * length;
    return posts.slice(end - length, end);
  });
}

function archiveEntry(feed: Feed, posts: Post[], number: number, of: number): Entry {
  const part = { number, of };
  const source = madeOf(posts, [feed, part], (site, items) => atomXml(site, feed, items, part));
  return { path: archivePathOf(number), owner: `archive ${number} of the feed`, source };
}
