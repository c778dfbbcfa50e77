/** The home page: a description of the site, the latest posts of each collection, tags and pages. */

import { hrefOf } from '../content/paths/href.ts';
import { feedLinks, siteFeed } from '../plan/feeds.ts';
import type { Collection, Post } from '../types/content.ts';
import type { HomePage } from '../types/page.ts';
import { defaultHead } from './defaultHead.ts';
import { frameOf } from './frame.ts';
import { latestCommand } from './listingCommands.ts';
import { type ListingSource, listingEntry } from './listingEntry.ts';
import type { Built } from './model.ts';
import { postLink } from './postLinks.ts';
import { countedTags } from './tagsPage.ts';

/** Builds the home page. */
export function homePage(source: ListingSource): Built<HomePage> {
  const { site } = source;
  const { config, base } = site;
  const page: HomePage = {
    kind: 'home',
    frame: frameOf(site, '/', null),
    title: config.title,
    description: site.texts.description.shown,
    listings: site.collections
      .filter(({ posts }) => posts.length > 0)
      .map((collection) => ({
        command: latestCommand(collection, latestCount),
        title: collection.title,
        href: hrefOf(collection.path, base),
        count: collection.posts.length,
        list: collection.list,
        entries: latestOf(collection).map((post) =>
          listingEntry(source, post, { list: collection.list, isPinned: post.isPinned }),
        ),
      })),
    tags: countedTags(site),
    pages: site.pages.map((post) => postLink(site, post)),
    feeds: feedLinks(site, siteFeed(site)),
  };
  return { page, head: defaultHead(site, '/', config.title, config.description) };
}

/** Returns the posts of a collection that the home page shows. */
export function latestOf({ listed }: Collection): Post[] {
  return listed.slice(0, latestCount);
}

const latestCount = 5;
