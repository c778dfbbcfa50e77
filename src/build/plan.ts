/**
 * Plans all paths: every file that a build writes, before any body is rendered. Links are resolved against this plan,
 * and it shows when two things claim one path.
 */

import { editionSites } from '../content/arrange/editions.ts';
import { languageOf } from '../content/arrange/translations.ts';
import { ownerIn, pathIn } from '../content/paths/editionPaths.ts';
import { pageNumberPathOf } from '../content/paths/pagePaths.ts';
import { directoryListEntries } from '../plan/directoryLists.ts';
import type { Entry, PublicFile, Slice, Source } from '../plan/model.ts';
import { wordsEntries } from '../plan/wordsFiles.ts';
import { feedEntries, feedStyleEntry } from '../publish/feeds/feedEntries.ts';
import { historyEntries } from '../publish/historyEntries.ts';
import { hostEntries } from '../publish/hosts/hostEntries.ts';
import { notFoundPathIn } from '../publish/hosts/notFoundPaths.ts';
import { llmsEntries } from '../publish/llmsText.ts';
import { robotsEntries } from '../publish/robots.ts';
import { iconEntries } from '../publish/siteIcons.ts';
import { sitemapEntries } from '../publish/sitemap.ts';
import { manifestEntries } from '../publish/webManifest.ts';
import type { Collection, Post, ProvenanceList, Series, Site, Tag } from '../types/content.ts';

/**
 * Returns an entry for every page, raw file and public file of the site. Assets are added later, because only linked
 * assets are published.
 */
export function planSite(site: Site, publicFiles: PublicFile[], lists = directoryListEntries(site)): Entry[] {
  const plan: Entry[] = [
    ...editionSites(site).flatMap(editionEntries),
    ...lists,
    feedStyleEntry(site),
    ...robotsEntries(site),
    ...llmsEntries(site),
    ...historyEntries(site),
    ...iconEntries(site, publicFiles),
    ...manifestEntries(publicFiles),
    ...wordsEntries(site),
    ...publicFiles.map(
      ({ path, absolute, name: owner }): Entry => ({ path, owner, source: { kind: 'copy', absolute } }),
    ),
    ...hostEntries(site),
  ];
  return withoutReplaced([...plan, ...sitemapEntries(site, plan)], publicFiles);
}

/** Removes the generated files that an author's file in public/ replaces. */
function withoutReplaced(plan: Entry[], publicFiles: PublicFile[]): Entry[] {
  const own = new Set(publicFiles.map(({ path }) => path));
  return plan.filter(({ path, source }) => !(own.has(path) && (source.kind === 'text' || source.kind === 'generated')));
}

/** Returns the pages, raw files and feeds of one edition. */
function editionEntries(site: Site): Entry[] {
  const { root, contentName, collections, pages, unlisted } = site;
  const name = (post: Post) => `${contentName}/${post.file}`;
  const series = new Map(site.series.flatMap((found) => found.parts.map(({ post }) => [post.file, found])));
  const posts = collections.flatMap((collection) => collection.posts.map(neighbours(site, series)));
  const lists: Entry[] = [
    { path: root, owner: 'the home page', source: { kind: 'home', root } },
    ...collections.flatMap((collection) => collectionEntries(root, collection)),
    { path: pathIn(root, '/tags/'), owner: 'the list of tags', source: { kind: 'tags', root } },
    ...site.tags.flatMap((tag) => tagEntries(root, tag)),
    { path: notFoundPathIn(root), owner: 'the 404 page', source: { kind: 'not-found', root } },
    { path: pathIn(root, '/search/'), owner: 'the search page', source: { kind: 'search', root } },
    ...site.provenances.flatMap((list) => provenanceEntries(root, list)),
  ];
  return [
    ...lists.map((entry) => ({ ...entry, owner: ownerIn(root, entry.owner) })),
    ...posts.map((source) => ({ path: source.post.path, owner: name(source.post), source })),
    ...pages.map((post): Entry => ({ path: post.path, owner: name(post), source: { kind: 'page', root, post } })),
    ...unlisted.map((post): Entry => ({ path: post.path, owner: name(post), source: unlistedSource(post) })),
    ...[...posts.map(({ post }) => post), ...pages, ...unlisted].map(
      (post): Entry => ({ path: post.rawPath, owner: `the markdown of ${name(post)}`, source: { kind: 'raw', post } }),
    ),
    ...feedEntries(site),
  ];
}

/** Returns a function that finds the newer and the older post. Translations of the post itself are skipped. */
function neighbours(site: Site, series: Map<string, Series>) {
  return (post: Post, index: number, posts: Post[]): Extract<Source, { kind: 'post' }> => {
    const newer = neighbour(site, posts, index, -1);
    const older = neighbour(site, posts, index, 1);
    return { kind: 'post', root: post.root, post, newer, older, series: series.get(post.file) ?? null };
  };
}

/**
 * Returns the next post in one direction. Of a post in several languages, returns the version in this post's language,
 * else the original. A post without a date is neither newer nor older than others.
 */
function neighbour(site: Site, posts: Post[], index: number, step: 1 | -1): Post | null {
  const post = posts[index];
  if (!post?.date) return null;
  for (let at = index + step; ; at += step) {
    const other = posts[at];
    if (!other?.date) return null;
    const versions = site.translations.get(other.file) ?? [];
    const isRead = (version: Post) => languageOf(version, site.config) === languageOf(post, site.config);
    const isSame = versions.some(({ file }) => file === post.file);
    const best = versions.find(isRead) ?? versions[0] ?? other;
    if (!isSame && best.file === other.file) return other;
  }
}

/** Returns the source of an unlisted post. It has no neighbours, because no list contains it. */
function unlistedSource(post: Post): Source {
  return post.collection === null
    ? { kind: 'page', root: post.root, post }
    : { kind: 'post', root: post.root, post, newer: null, older: null, series: null };
}

function collectionEntries(root: string, collection: Collection): Entry[] {
  const { pageSize, listed, path, name } = collection;
  const all = slices(listed, pageSize, path).map(
    (slice): Entry =>
      entryOf(slice, `the listing of ${name}/`, {
        kind: 'collection',
        root,
        collection,
        year: null,
        slice,
      }),
  );
  const years = collection.years.flatMap(({ year, path: yearPath, posts: ofYear }) =>
    slices(ofYear, pageSize, yearPath).map((slice) =>
      entryOf(slice, `the year ${year} of ${name}/`, { kind: 'collection', root, collection, year, slice }),
    ),
  );
  return [...all, ...years];
}

function tagEntries(root: string, tag: Tag): Entry[] {
  return slices(tag.posts, listPageSize, tag.path).map((slice) =>
    entryOf(slice, `the tag ${tag.name}`, { kind: 'tag', root, tag, slice }),
  );
}

function provenanceEntries(root: string, list: ProvenanceList): Entry[] {
  return slices(list.posts, listPageSize, list.path).map((slice) =>
    entryOf(slice, `the list of posts with by: ${list.provenance}`, { kind: 'provenance', root, list, slice }),
  );
}

const listPageSize = 50;

function entryOf(slice: Slice, owner: string, source: Source): Entry {
  return { path: pageNumberPathOf(slice.path, slice.number), owner, source };
}

/** Splits a listing into pages. An empty listing has one page. */
function slices(posts: Post[], size: number, path: string): Slice[] {
  const of = Math.max(1, Math.ceil(posts.length / size));
  return Array.from({ length: of }, (_, index) => ({
    posts: posts.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
    path,
    total: posts.length,
  }));
}
