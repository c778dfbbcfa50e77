/** Every kind of page with all that the build needs to know about it. A new kind is registered in the table below. */

import { inEdition } from '../content/arrange/editions.ts';
import type { RenderedBody } from '../markdown/model.ts';
import type { PageSource, PageSourceKind, PathShard, Prepared, Slice } from '../plan/model.ts';
import { provenanceTexts } from '../plan/provenance.ts';
import type { CheckedBody, Post, Site } from '../types/content.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { homePage, postsOnHome } from './homePage.ts';
import { collectionPage, collectionTitle, provenancePage, tagPage } from './listingPages.ts';
import type { Built } from './model.ts';
import { notFoundPage } from './notFoundPage.ts';
import { withOtherEditions } from './otherEditions.ts';
import { plainPage, postPage } from './postPages.ts';
import { searchPage } from './searchPage.ts';
import { tagsPage } from './tagsPage.ts';

/** Builds the data and the head of a page of its edition. Throws if the body of its post was not rendered. */
export function buildPage(source: PageSource, prepared: Prepared, shards: PathShard[]): Built {
  const site = inEdition(prepared.site, source.root);
  return withOtherEditions(site, source, builtAlone(source, { ...prepared, site }, shards));
}

function builtAlone<Kind extends PageSourceKind>(
  source: PageSource<Kind>,
  prepared: Prepared,
  shards: PathShard[],
): Built {
  return pageKinds[source.kind].build(source, prepared, shards);
}

/** Returns the posts whose bodies or summaries a page shows; `all` if it may need those of every post. */
export function postsOnPage<Kind extends PageSourceKind>(source: PageSource<Kind>, site: Site): Post[] | 'all' {
  return pageKinds[source.kind].posts(source, inEdition(site, source.root));
}

/** Returns the text whose sections a page shows; null if it shows none. */
export function textOnPage<Kind extends PageSourceKind>(source: PageSource<Kind>): CheckedBody | null {
  return pageKinds[source.kind].text?.(source) ?? null;
}

/** Returns the title under which a page is suggested for a misspelt path; null if it is never suggested. */
export function suggestedTitle<Kind extends PageSourceKind>(source: PageSource<Kind>, site: Site): string | null {
  return pageKinds[source.kind].suggestedTitle(source, inEdition(site, source.root));
}

type PageKindDefinition<Kind extends PageSourceKind> = {
  build: (source: PageSource<Kind>, prepared: Prepared, shards: PathShard[]) => Built;
  posts: (source: PageSource<Kind>, site: Site) => Post[] | 'all';
  /** Missing for a page without sections. */
  text?: (source: PageSource<Kind>) => CheckedBody | null;
  suggestedTitle: (source: PageSource<Kind>, site: Site) => string | null;
};

const pageKinds: { [Kind in PageSourceKind]: PageKindDefinition<Kind> } = {
  post: {
    build: (source, prepared) => postPage(prepared, source, bodyOf(source.post, prepared)),
    posts: ({ post }) => [post],
    text: ({ post }) => post,
    suggestedTitle: ({ post }) => titleUnlessUnlisted(post),
  },
  page: {
    build: ({ post }, prepared) => plainPage(prepared, post, bodyOf(post, prepared)),
    posts: ({ post }) => [post],
    text: ({ post }) => post,
    suggestedTitle: ({ post }) => titleUnlessUnlisted(post),
  },
  home: {
    build: (_, prepared) => homePage(prepared),
    posts: (_, site) => postsOnHome(site),
    suggestedTitle: () => null,
  },
  collection: {
    build: (source, prepared) => collectionPage(prepared, source),
    posts: ({ slice }) => slice.posts,
    text: ({ collection }) => collection.intro,
    suggestedTitle: ({ collection, year, slice }, site) => titleOfFirst(slice, collectionTitle(site, collection, year)),
  },
  tag: {
    build: (source, prepared) => tagPage(prepared, source),
    posts: ({ slice }) => slice.posts,
    suggestedTitle: ({ tag, slice }) => titleOfFirst(slice, tag.name),
  },
  provenance: {
    build: (source, prepared) => provenancePage(prepared, source),
    posts: ({ slice }) => slice.posts,
    suggestedTitle: ({ list, slice }, site) => titleOfFirst(slice, provenanceTexts(site, list.provenance).title),
  },
  tags: {
    build: (_, { site }) => tagsPage(site),
    posts: () => [],
    suggestedTitle: (_, site) => wordsFor(site).build.tagsTitle,
  },
  search: {
    build: (_, { site }) => searchPage(site),
    posts: () => [],
    suggestedTitle: () => null,
  },
  'not-found': {
    build: (_, { site }, shards) => notFoundPage(site, shards),
    // The lists of paths that it names are complete only with all entries.
    posts: () => 'all',
    suggestedTitle: () => null,
  },
};

function bodyOf({ file, path }: Post, { bodies }: Prepared): RenderedBody {
  const body = bodies.get(file);
  if (!body) throw new Error(`${path} cannot be built, because ${file} was not rendered.`);
  return body;
}

/** Returns null for an unlisted post, which is not suggested, because no list contains it. */
function titleUnlessUnlisted({ isUnlisted, title }: Post): string | null {
  return isUnlisted ? null : title;
}

/** Only the first page of a listing is suggested. */
function titleOfFirst({ number }: Slice, title: string): string | null {
  return number === 1 ? title : null;
}
