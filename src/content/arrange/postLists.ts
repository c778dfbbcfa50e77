/** The posts of a site as lists, in all of its editions. */
import { compare } from '../../text/compare.ts';
import type { Collection, Edition, Intro, Post, Site } from '../../types/content.ts';

type Editions = Pick<Site, 'editions'>;

/** Returns every post and page in the site's lists, in their order. */
export function listedPosts({ editions }: Editions): Post[] {
  return editions.flatMap(listedIn);
}

/** Returns every post and page in the lists of one edition. */
export function listedIn({ collections, pages }: Pick<Edition, 'collections' | 'pages'>): Post[] {
  return [...collections.flatMap(({ posts }) => posts), ...pages];
}

/** Returns the posts of all collections, without pages. */
export function collectedPosts({ editions }: Editions): Post[] {
  return editions.flatMap(({ collections }) => collections.flatMap(({ posts }) => posts));
}

/** Returns every post and page that is built: the listed and the unlisted ones. */
export function builtPosts(site: Editions): Post[] {
  return [...listedPosts(site), ...unlistedPosts(site)];
}

/** Returns every post and page that is built but in no list. */
export function unlistedPosts({ editions }: Editions): Post[] {
  return editions.flatMap(({ unlisted }) => unlisted);
}

/** Returns the collections that pages of one edition show. */
export function shownCollections({ collections }: Pick<Edition, 'collections'>): Collection[] {
  return collections.filter(isShownCollection);
}

/** Returns whether pages show a collection: it has posts or an index.md. */
export function isShownCollection({ posts, intro }: Collection): boolean {
  return posts.length > 0 || intro !== null;
}

/** Returns the texts above listings that come from files. */
export function introsOf({ editions }: Editions): Intro[] {
  return editions.flatMap(({ collections }) => collections.flatMap(({ intro }) => intro ?? []));
}

/** Compares posts for the order of all lists. A post without a date is last. Breaks ties by path. */
export function newestFirst(a: Post, b: Post): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null) || byPath(a, b);
  return b.date.time - a.date.time || byPath(a, b);
}

function byPath(a: Post, b: Post): number {
  return compare(a.path, b.path);
}
