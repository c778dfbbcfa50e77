/** The listings of a collection, a year, a tag and a provenance, one page at a time. */

import { hrefOf } from '../content/paths/href.ts';
import { pageNumberPathOf } from '../content/paths/pagePaths.ts';
import { collectionFeed, type Feed, feedAlternates, feedLinks, siteFeed, tagFeed } from '../plan/feeds.ts';
import type { PageSource, Slice } from '../plan/model.ts';
import { isNoindex, isNoindexListing } from '../plan/noindex.ts';
import { allProvenances, provenanceFilter, provenanceTexts } from '../plan/provenance.ts';
import type { ListStyle } from '../types/config.ts';
import type { Collection, Site } from '../types/content.ts';
import type { PrintedLinks } from '../types/link.ts';
import type { ListingPage } from '../types/page.ts';
import { countText, fillText, numberText, yearText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { defaultHead } from './defaultHead.ts';
import { frameOf } from './frame.ts';
import { collectionCommand } from './listingCommands.ts';
import { type ListingSource, listingEntry } from './listingEntry.ts';
import type { Built, Head } from './model.ts';
import { ownLanguage } from './postLinks.ts';

/** Builds one page of the listing of a collection, or of one of its years. */
export function collectionPage(source: ListingSource, listing: PageSource<'collection'>): Built<ListingPage> {
  const { site } = source;
  const { collection, year, slice } = listing;
  const title = collectionTitle(site, collection, year);
  const { language } = wordsFor(site);
  const isFirst = year === null && slice.number === 1;
  const feed = collection.hasFeed ? collectionFeed(site, collection) : null;
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), collection.name, collection.path),
    command: collectionCommand(collection, year),
    title,
    language: ownLanguage(site),
    ...(isFirst ? introOf(source, collection) : noIntro),
    savable: false,
    years: collection.years.map(({ year: each, path, posts }) => ({
      label: yearText(each, language),
      href: hrefOf(path, site.base),
      count: numberText(posts.length, language),
      current: each === year,
    })),
    provenances: provenanceFilter(site, collection.posts),
    feeds: feed === null ? null : feedsOf(site, feed),
    ...entriesOf(source, slice, { list: collection.list, pinnedFirst: year === null }),
  };
  const head = listingHead(site, slice, title, feed ?? siteFeed(site));
  const description = (isFirst && collection.intro?.description) || head.description;
  return { page, head: { ...head, description, isNoindex: isNoindex(listing) } };
}

/** Returns the title of the listing of a collection or of one of its years: `Notes, 2026`. */
export function collectionTitle(site: Site, { title }: Collection, year: string | null): string {
  const { page, language } = wordsFor(site);
  return year === null ? title : `${title}${page.comma}${yearText(year, language)}`;
}

/** Builds one page of the listing of a tag. */
export function tagPage(source: ListingSource, { tag, slice }: PageSource<'tag'>): Built<ListingPage> {
  const { site } = source;
  const feed = tagFeed(site, tag);
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), null, slice.path),
    command: `ls -lt ${tag.path.slice(1)}`,
    title: tag.name,
    language: ownLanguage(site),
    ...noIntro,
    savable: slice.number === 1,
    years: [],
    provenances: provenanceFilter(site, tag.posts),
    feeds: feedsOf(site, feed),
    ...entriesOf(source, slice, { list: site.config.list, pinnedFirst: false }),
  };
  return { page, head: listingHead(site, slice, fillText(wordsFor(site).build.taggedTitle, { tag: tag.name }), feed) };
}

/** Builds one page of the posts of a provenance. */
export function provenancePage(source: ListingSource, { list, slice }: PageSource<'provenance'>): Built<ListingPage> {
  const { site } = source;
  const { title, mark } = provenanceTexts(site, list.provenance);
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), null),
    command: `ls -lt ${list.path.slice(1)}`,
    title,
    ...noIntro,
    savable: false,
    years: [],
    provenances: allProvenances(site).map((link) => ({ ...link, current: link.label === mark })),
    feeds: null,
    ...entriesOf(source, slice, { list: site.config.list, pinnedFirst: false }),
  };
  return { page, head: listingHead(site, slice, title, siteFeed(site)) };
}

/** Returns the feeds of a listing. The command prints those of the whole site first. */
function feedsOf(site: Site, feed: Feed): PrintedLinks {
  return { command: `feed ${feed.path.slice(1)} | tail -3`, links: feedLinks(site, feed) };
}

/** Returns the text above the listing of a collection: the line in site.yaml, or the index.md. */
function introOf({ site, bodies }: ListingSource, { name, intro }: Collection): Intro {
  const sections = bodies.get(intro?.file ?? '')?.sections ?? [];
  const layout = intro?.layout ?? null;
  // In an edition, a file replaces the line of the settings for all languages.
  const line = intro === null || site.root === '/' ? site.texts.intros[name]?.shown : '';
  return { intro: line ?? '', ...(layout === null ? {} : { layout }), sections };
}

type Intro = Pick<ListingPage, 'intro' | 'layout' | 'sections'>;

const noIntro: Intro = { intro: '', sections: [] };

/**
 * Returns the entries of one page and its pager. `pinnedFirst` says whether pinned posts come first in this listing.
 */
function entriesOf(
  source: ListingSource,
  slice: Slice,
  { list, pinnedFirst }: { list: ListStyle; pinnedFirst: boolean },
): Pick<ListingPage, 'count' | 'countText' | 'list' | 'entries' | 'pager'> {
  const { build, language } = wordsFor(source.site);
  const href = (number: number) => hrefOf(pageNumberPathOf(slice.path, number), source.site.base);
  return {
    count: slice.total,
    countText: countText(build.postCount, slice.total, language),
    list,
    entries: slice.posts.map((post) => listingEntry(source, post, { list, isPinned: pinnedFirst && post.isPinned })),
    pager:
      slice.of === 1
        ? null
        : {
            text: fillText(build.pageOf, numbersOf(slice, language)),
            newer: slice.number > 1 ? href(slice.number - 1) : null,
            older: slice.number < slice.of ? href(slice.number + 1) : null,
          },
  };
}

/** Returns the head of a listing. It is noindex if all its posts are, as in a list of placeholders. */
function listingHead(site: Site, slice: Slice, title: string, feed: Feed): Head {
  const { build, language } = wordsFor(site);
  const numbered = slice.number > 1 ? fillText(build.numberedTitle, { title, ...numbersOf(slice, language) }) : title;
  const posts = countText(build.postCount, slice.total, language);
  const description = fillText(build.listDescription, { title: numbered, posts, site: site.config.title });
  const path = pageNumberPathOf(slice.path, slice.number);
  const head = defaultHead(site, path, `${numbered} – ${site.config.title}`, description);
  return { ...head, isNoindex: isNoindexListing(slice.posts), alternates: feedAlternates(site, feed) };
}

function numbersOf({ number, of }: Slice, language: string): { number: string; of: string } {
  return { number: numberText(number, language), of: numberText(of, language) };
}
