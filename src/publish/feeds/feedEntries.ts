/** Plans the feeds: each in three formats, the archives of the site's Atom feed, and their stylesheet. */

import { hash } from 'node:crypto';
import { inEdition } from '../../content/arrange/editions.ts';
import { newestFirst } from '../../content/arrange/postLists.ts';
import { pathIn } from '../../content/paths/editionPaths.ts';
import { archivePathOf, feedPathOf } from '../../content/paths/filePaths.ts';
import { collectionFeed, type Feed, type FeedFormat, feedFormats, siteFeed, tagFeed } from '../../plan/feeds.ts';

import type { Entry, Prepared, Source } from '../../plan/model.ts';
import { postKey } from '../../plan/postKey.ts';
import type { Post, Site, Tag } from '../../types/content.ts';
import { atomXml } from './atom.ts';
import { feedStyle } from './browserView.ts';
import { type FeedItem, feedItems, isInFeeds } from './feedItems.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rssXml } from './rss.ts';

/** Returns the stylesheet that all feeds share. */
export function feedStyleEntry(site: Site): Entry {
  const { path, text } = feedStyle(site);
  return { path, owner: 'the stylesheet of feeds', source: { kind: 'text', text } };
}

/** Returns the feeds of an edition, of each collection and of each tag, and the archives of its Atom feed. */
export function feedEntries(site: Site): Entry[] {
  const { feeds, archives } = plannedFeeds(site, site.tags);
  return [
    ...feeds.flatMap((planned) => entriesOf(site.root, planned)),
    ...archives.map(({ feed, posts, position }) => archiveEntry(site.root, feed, posts, position)),
  ];
}

/** Returns the paths of the feeds and archives that have a post, with the format of each. `site` is that of its edition. */
export function feedsWith(site: Site, post: Post): { path: string; format: FeedFormat }[] {
  const { feeds, archives } = plannedFeeds(
    site,
    site.tags.filter(({ posts }) => has(posts, post)),
  );
  return [
    ...feeds
      .filter(({ posts }) => has(posts, post))
      .flatMap(({ feed }) => feedFormats.map(({ format }) => ({ path: feedPathOf(feed.path, format), format }))),
    ...archives
      .filter(({ posts }) => has(posts, post))
      .map(({ position }) => ({ path: archivePath(site.root, position.number), format: 'atom' as const })),
  ];
}

function has(posts: Post[], { file }: Post): boolean {
  return posts.some((post) => post.file === file);
}

/** A feed with its posts, and the number of its archives. */
type PlannedFeed = { feed: Feed; posts: Post[]; archiveCount: number };

type PlannedArchive = { feed: Feed; posts: Post[]; position: { number: number; total: number } };

function plannedFeeds(site: Site, tags: Tag[]): { feeds: PlannedFeed[]; archives: PlannedArchive[] } {
  const posts = site.collections.flatMap((collection) => collection.posts.filter(isInFeeds)).sort(newestFirst);
  const archives = archivesOf(posts);
  const planned = (feed: Feed, all: Post[], archiveCount = 0): PlannedFeed => {
    return { feed, posts: all.filter(isInFeeds).slice(0, feedLength), archiveCount };
  };
  const feed = siteFeed(site);
  return {
    feeds: [
      planned(feed, posts, archives.length),
      ...site.collections
        .filter(({ hasFeed }) => hasFeed)
        .map((collection) => planned(collectionFeed(site, collection), collection.posts)),
      ...tags.map((tag) => planned(tagFeed(site, tag), tag.posts)),
    ],
    archives: archives.map((archived, index) => {
      return { feed, posts: archived, position: { number: index + 1, total: archives.length } };
    }),
  };
}

/** How many posts a feed has at most, and an archive always. */
const feedLength = 50;

function entriesOf(root: string, { feed, posts, archiveCount }: PlannedFeed): Entry[] {
  const position = { number: null, total: archiveCount };
  const write = {
    rss: (site: Site, items: FeedItem[]) => rssXml(site, feed, items),
    atom: (site: Site, items: FeedItem[]) => atomXml(site, feed, items, position),
    json: (site: Site, items: FeedItem[]) => jsonFeed(site, feed, items),
  };
  return feedFormats.map(({ format, name }) => ({
    path: feedPathOf(feed.path, format),
    owner: `the feed of ${feed.title} (${name})`,
    source: feedSource(root, posts, [feed, format, position], write[format]),
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

function archiveEntry(root: string, feed: Feed, posts: Post[], position: { number: number; total: number }): Entry {
  const source = feedSource(root, posts, [feed, position], (site, items) => atomXml(site, feed, items, position));
  const { number } = position;
  return { path: archivePath(root, number), owner: `archive ${number} of the feed`, source };
}

function archivePath(root: string, number: number): string {
  return pathIn(root, archivePathOf(number));
}

/** `parameters` holds what the text depends on besides the site and the posts; it becomes part of the key. */
function feedSource(
  root: string,
  posts: Post[],
  parameters: unknown[],
  write: (site: Site, items: FeedItem[]) => string,
): Source {
  const ofEdition = (prepared: Prepared) => ({ ...prepared, site: inEdition(prepared.site, root) });
  return {
    kind: 'generated',
    make: (prepared) => write(ofEdition(prepared).site, feedItems(ofEdition(prepared), posts)),
    key: (prepared) => {
      const { config, base } = ofEdition(prepared).site;
      const items = posts.map((post) => postKey(post, prepared));
      return hash('sha256', JSON.stringify([parameters, config, base, items]));
    },
  };
}
