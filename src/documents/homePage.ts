/** The home page: the author's first words, the latest posts of each collection, tags and pages. */

import type { otherLists } from '../content/config/homeConfig.ts';
import { hrefOf } from '../content/paths/href.ts';
import { feedLinks, siteFeed } from '../plan/feeds.ts';
import type { Prepared } from '../plan/model.ts';
import { slotsIn } from '../plan/slots.ts';
import type { Collection, Post, Site } from '../types/content.ts';
import type { HomeData } from '../types/listing.ts';
import type { HomePage } from '../types/page.ts';
import { countText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { authorLanguage, inOwnDirection } from './authorTexts.ts';
import { defaultHead } from './defaultHead.ts';
import { configuredHref, frameOf } from './frame.ts';
import { latestCommand } from './listingCommands.ts';
import { type ListingSource, listingEntry } from './listingEntry.ts';
import type { Built } from './model.ts';
import { ownLanguage, postLink } from './postLinks.ts';
import { countedTags } from './tagsPage.ts';

/** What the home page is made from. */
type HomeSource = ListingSource & Pick<Prepared, 'extensions'>;

/** Builds the home page. A text of the author, `home.md`, replaces the description. */
export function homePage(source: HomeSource): Built<HomePage> {
  const { site, pictures, extensions } = source;
  const { config, base } = site;
  const text = slotsIn(extensions.slots, config).find(({ slot }) => slot === 'home')?.body;
  const folder = site.root.slice(1);
  const portrait = pictures.get(site.settingsFile);
  const page: HomePage = {
    kind: 'home',
    frame: frameOf(site, site.root, null),
    title: text?.title || config.title,
    language: ownLanguage(site),
    ...(portrait ? { portrait } : {}),
    description: text ? '' : descriptionOf(site),
    links: config.home.links.map(({ label, url, rel }) => ({ label, href: configuredHref(url, base), rel })),
    listings: homeCollections(site).map((collection) => listingOf(source, collection)),
    tags: { command: `ls ${folder}tags/`, links: shows(site, 'tags') ? countedTags(site) : [] },
    pages: {
      command: `ls ${folder}*.md`,
      links: shows(site, 'pages') ? site.pages.map((post) => postLink(site, post)) : [],
    },
    feeds: { command: `feed ${folder}`.trimEnd(), links: shows(site, 'feeds') ? feedLinks(site, siteFeed(site)) : [] },
  };
  return { page, head: defaultHead(site, site.root, config.title, config.description) };
}

function descriptionOf(site: Site): HomePage['description'] {
  return inOwnDirection(site.texts.description.shown, authorLanguage(site, 'description'), site.config.language);
}

/** Returns the posts that the home page shows. */
export function postsOnHome(site: Site): Post[] {
  return homeCollections(site).flatMap((collection) => latestOf(site, collection));
}

/** Returns the collections that the home page shows: those that `home.lists` names, in that order, or else all. */
function homeCollections({ collections, config: { home } }: Site): Collection[] {
  const filled = collections.filter(({ posts }) => posts.length > 0);
  return home.lists?.flatMap((list) => filled.find(({ name }) => name === list) ?? []) ?? filled;
}

function shows({ config: { home } }: Site, list: (typeof otherLists)[number]): boolean {
  return home.lists?.includes(list) ?? true;
}

function listingOf(source: ListingSource, collection: Collection): HomeData['listings'][number] {
  const { title, path, list, posts } = collection;
  const { site } = source;
  const shown = latestOf(site, collection);
  const { build, language } = wordsFor(site);
  return {
    command: latestCommand(collection, countOf(site, collection)),
    title,
    href: hrefOf(path, site.base),
    more: posts.length > shown.length ? countText(build.allOf, posts.length, language, { title }) : null,
    list,
    entries: shown.map((post) => listingEntry(source, post, { list, isPinned: post.isPinned })),
  };
}

function latestOf(site: Site, collection: Collection): Post[] {
  return collection.listed.slice(0, countOf(site, collection));
}

/** Returns how many posts are shown, if there are as many. Cards fill two columns. */
function countOf({ config: { home } }: Site, { list }: Collection): number {
  return home.posts ?? (list === 'cards' ? 6 : 5);
}
