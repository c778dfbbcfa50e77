/** Plans the feeds: each in three formats, the archives of the site's Atom feed, and their stylesheet. */

import { hash } from 'node:crypto';
import { newestFirst } from '../../content/arrange/postLists.ts';
import { archivePathOf, feedPathOf } from '../../content/paths/filePaths.ts';
import { collectionFeed, type Feed, feedFormats, siteFeed, tagFeed } from '../../plan/feeds.ts';

import type { Entry, Source } from '../../plan/model.ts';
import type { Post, Site } from '../../types/content.ts';
import { atomXml } from './atom.ts';
import { feedStyle } from './browserView.ts';
import { type FeedItem, feedItems, isInFeeds } from './feedItems.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rssXml } from './rss.ts';

/** Returns the feeds of the site, of each collection and of each tag, with everything that belongs to them. */
export function feedEntries(site: Site): Entry[] {
  const posts = site.collections.flatMap((collection) => collection.posts.filter(isInFeeds)).sort(newestFirst);
  const archives = archivesOf(posts);
  const { path, text } = feedStyle(site);
  return [
    { path, owner: 'the stylesheet of feeds', source: { kind: 'text', text } },
    ...entriesOf(siteFeed(site), posts, archives.length),
    ...site.collections
      .filter(({ hasFeed }) => hasFeed)
      .flatMap((collection) => entriesOf(collectionFeed(site, collection), collection.posts)),
    ...site.tags.flatMap((tag) => entriesOf(tagFeed(site, tag), tag.posts)),
    ...archives.map((archived, index) => archiveEntry(siteFeed(site), archived, index + 1, archives.length)),
  ];
}

/** How many posts a feed has at most, and an archive always. */
const feedLength = 50;

function entriesOf(feed: Feed, posts: Post[], archiveCount = 0): Entry[] {
  const newest = posts.filter(isInFeeds).slice(0, feedLength);
  const position = { number: null, total: archiveCount };
  const write = {
    rss: (site: Site, items: FeedItem[]) => rssXml(site, feed, items),
    atom: (site: Site, items: FeedItem[]) => atomXml(site, feed, items, position),
    json: (site: Site, items: FeedItem[]) => jsonFeed(site, feed, items),
  };
  return feedFormats.map(({ format, name }) => ({
    path: feedPathOf(feed.path, format),
    owner: `the feed of ${feed.title} (${name})`,
    source: feedSource(newest, [feed, format, position], write[format]),
  }));
}

/**
 * Divides all posts into archives, from the oldest on, each newest first. Feed readers keep an archive forever (RFC
 * 5005), so there are only full ones, whose posts stay the same when newer posts are added. The posts of the last
 * archive may still be in the feed.
 */
function archivesOf(posts: Post[]): Post[][] {
  const count = Math.max(0, Math.ceil(posts.length / feedLength) - 1);
  return Array.from({ length: count }, (_, index) => {
    const end = posts.length - index * feedLength;
    return posts.slice(end - feedLength, end);
  });
}

function archiveEntry(feed: Feed, posts: Post[], number: number, total: number): Entry {
  const position = { number, total };
  const source = feedSource(posts, [feed, position], (site, items) => atomXml(site, feed, items, position));
  return { path: archivePathOf(number), owner: `archive ${number} of the feed`, source };
}

/** `parameters` holds what the text depends on besides the site and the posts; it becomes part of the key. */
function feedSource(posts: Post[], parameters: unknown[], write: (site: Site, items: FeedItem[]) => string): Source {
  return {
    kind: 'generated',
    make: (prepared) => write(prepared.site, feedItems(prepared, posts)),
    key: (prepared) => {
      const { config, base } = prepared.site;
      const items = feedItems(prepared, posts).map(({ key }) => key);
      return hash('sha256', JSON.stringify([parameters, config, base, items]));
    },
  };
}
