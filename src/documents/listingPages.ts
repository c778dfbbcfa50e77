/** Home, listings, tags and the 404 page of the plan -> what React renders, and their heads. Pure. */

import { hrefOf, pageNumberPathOf } from '../content/paths/paths.ts';
import { collectionFeed, type Feed, feedAlternates, feedLinks, siteFeed, tagFeed } from '../plan/feeds.ts';
import type { Bodies, PathShard, Slice } from '../plan/model.ts';
import { isNoindexListing } from '../plan/noindex.ts';
import { allProvenances, provenanceFilter, provenanceTexts } from '../plan/provenance.ts';
import type { Collection, Post, Site } from '../types/content.ts';
import type { Counted, HomePage, ListingPage, NotFoundPage, TagsPage } from '../types/page.ts';
import { plainHead } from './builtPage.ts';
import { frameOf, listingEntry, postLink, siteScript } from './frame.ts';
import type { Built, Head, SourceOf } from './model.ts';

const latest = 5;

/** Who this is, the latest posts of each collection, tags and pages. */
export function homePage(site: Site, bodies: Bodies): Built<HomePage> {
  const { config, base } = site;
  const page: HomePage = {
    kind: 'home',
    frame: frameOf(site, '/', 'home'),
    title: config.title,
    description: site.texts.description.shown,
    listings: site.collections.map(({ title, path, posts, listed }) => ({
      command: `ls -t${pinnedOption(listed)} ${path.slice(1)} | head -${latest}`,
      title,
      href: hrefOf(path, base),
      count: posts.length,
      entries: latestOf(listed).map((post) => listingEntry(site, post, bodies.get(post.file), post.pinned)),
    })),
    tags: countedTags(site),
    pages: site.pages.map((post) => postLink(site, post)),
    feeds: feedLinks(site, siteFeed(site)),
  };
  return { page, head: plainHead(site, '/', config.title, config.description) };
}

/** The posts of a collection that the home page shows. */
export function latestOf(listed: Post[]): Post[] {
  return listed.slice(0, latest);
}

/** A post of another year may have the number in its name. */
function yearPattern({ posts }: Collection, year: string): string {
  const years = mistakenYears.get(posts) ?? new Set(posts.flatMap(otherYears));
  mistakenYears.set(posts, years);
  return years.has(year) ? `' ${year}-'` : year;
}

/** By the posts of a collection, which has several pages for each year. */
const mistakenYears = new WeakMap<Post[], Set<string>>();

function otherYears({ date, rawPath }: Post): string[] {
  const found = [...rawPath.matchAll(/(?=(\d{4}))/g)].map(([, year = '']) => year);
  return found.filter((year) => year !== date?.day.slice(0, 4));
}

/** The list is as the shell prints it, which has an option for this. */
function pinnedOption([first]: Post[]): string {
  return first?.pinned ? ' --pinned' : '';
}

/** One page of a collection's listing, or of a year of it. */
export function collectionPage(site: Site, source: SourceOf<'collection'>, bodies: Bodies): Built<ListingPage> {
  const { collection, year, slice } = source;
  const path = collection.path.slice(1);
  const title = year === null ? collection.title : `${collection.title}, ${year}`;
  const feed = collectionFeed(site, collection);
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), collection.name, collection.path),
    command:
      year === null
        ? `ls -lt${pinnedOption(collection.listed)} ${path}`
        : `ls -lt ${path} | grep ${yearPattern(collection, year)}`,
    title,
    savable: false,
    years: collection.years.map(({ year: label, path, posts }) => ({
      label,
      href: hrefOf(path, site.base),
      count: posts.length,
      current: label === year,
    })),
    provenances: provenanceFilter(site, collection.posts),
    feeds: feedLinks(site, feed),
    ...listed(site, slice, bodies, year === null),
  };
  return { page, head: listingHead(site, slice, title, feed) };
}

/** One page of a tag's listing. */
export function tagPage(site: Site, { tag, slice }: SourceOf<'tag'>, bodies: Bodies): Built<ListingPage> {
  const feed = tagFeed(site, tag);
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), null, slice.path),
    command: `ls -lt ${tag.path.slice(1)}`,
    title: tag.name,
    savable: slice.number === 1,
    years: [],
    provenances: provenanceFilter(site, tag.posts),
    feeds: feedLinks(site, feed),
    ...listed(site, slice, bodies),
  };
  return { page, head: listingHead(site, slice, `Posts tagged ${tag.name}`, feed) };
}

/** One page of the posts of one provenance; a list of placeholders is kept from search engines as they are. */
export function provenancePage(
  site: Site,
  { list, slice }: SourceOf<'provenance'>,
  bodies: Bodies,
): Built<ListingPage> {
  const { title, mark } = provenanceTexts[list.provenance];
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), null),
    command: `ls -lt ${list.path.slice(1)}`,
    title,
    savable: false,
    years: [],
    provenances: allProvenances(site).map((link) => ({ ...link, current: link.label === mark })),
    feeds: [],
    ...listed(site, slice, bodies),
  };
  return { page, head: listingHead(site, slice, title) };
}

/** All tags with their counts. */
export function tagsPage(site: Site): Built<TagsPage> {
  const frame = frameOf(site, '/tags/', null, '/tags/');
  const provenances = allProvenances(site);
  const page: TagsPage = {
    kind: 'tags',
    frame,
    command: 'ls tags/',
    title: 'Tags',
    tags: countedTags(site),
    provenances,
  };
  return { page, head: plainHead(site, '/tags/', `Tags – ${site.config.title}`, `All tags of ${site.config.title}.`) };
}

/** What a host answers for a path that does not exist; the browser asks `shards` for the nearest ones that do. */
export function notFoundPage(site: Site, shards: PathShard[]): Built<NotFoundPage> {
  const { base, config } = site;
  const page: NotFoundPage = {
    kind: 'not-found',
    frame: frameOf(site, null, null),
    title: 'No such file or directory',
    base,
    places: [
      { label: '~', href: hrefOf('/', base) },
      ...site.collections.map(({ path }) => ({ label: path.slice(1), href: hrefOf(path, base) })),
      { label: 'tags/', href: hrefOf('/tags/', base) },
    ],
    shards: shards.map(({ prefix, path }) => ({ prefix, href: hrefOf(path, base) })),
  };
  const title = `No such file or directory – ${config.title}`;
  const description = 'There is nothing at this address.';
  const head = {
    title,
    description,
    canonical: null,
    ...siteScript(site),
    noindex: true,
    alternates: [],
    social: null,
  };
  return { page, head };
}

/** `pinned` says that pinned posts stand first here. */
function listed(
  site: Site,
  slice: Slice,
  bodies: Bodies,
  pinned = false,
): Pick<ListingPage, 'count' | 'entries' | 'pager'> {
  const href = (number: number) => hrefOf(pageNumberPathOf(slice.path, number), site.base);
  return {
    count: slice.total,
    entries: slice.posts.map((post) => listingEntry(site, post, bodies.get(post.file), pinned && post.pinned)),
    pager: {
      number: slice.number,
      of: slice.of,
      newer: slice.number > 1 ? href(slice.number - 1) : null,
      older: slice.number < slice.of ? href(slice.number + 1) : null,
    },
  };
}

/** Most used first. */
export function countedTags(site: Site): Counted[] {
  return site.tags.map(({ name, path, posts }) => ({
    label: name,
    href: hrefOf(path, site.base),
    count: posts.length,
  }));
}

/** `feed` is the listing's own. */
function listingHead(site: Site, slice: Slice, title: string, feed: Feed = siteFeed(site)): Head {
  const page = slice.number > 1 ? `${title}, page ${slice.number} of ${slice.of}` : title;
  const posts = slice.total === 1 ? '1 post' : `${slice.total} posts`;
  const description = `${page}: ${posts} of ${site.config.title}.`;
  const path = pageNumberPathOf(slice.path, slice.number);
  const head = plainHead(site, path, `${page} – ${site.config.title}`, description);
  return { ...head, noindex: isNoindexListing(slice.posts), alternates: feedAlternates(site, feed) };
}
