/** The posts of a site as lists. */
import { compare } from '../../text/compare.ts';
import type { Collection, Intro, Post, Site } from '../../types/content.ts';

/** Returns every post and page in the site's lists, in their order. */
export function listedPosts({ collections, pages }: Pick<Site, 'collections' | 'pages'>): Post[] {
  return [...collections.flatMap(({ posts }) => posts), ...pages];
}

/** Returns every post and page that is built: the listed and the unlisted ones. */
export function builtPosts(site: Pick<Site, 'collections' | 'pages' | 'unlisted'>): Post[] {
  return [...listedPosts(site), ...site.unlisted];
}

/** Returns the collections that pages show. */
export function shownCollections({ collections }: Pick<Site, 'collections'>): Collection[] {
  return collections.filter(isShownCollection);
}

/** Returns whether pages show a collection: it has posts or an index.md. */
export function isShownCollection({ posts, intro }: Collection): boolean {
  return posts.length > 0 || intro !== null;
}

/** Returns the texts above listings that come from files. */
export function introsOf({ collections }: Pick<Site, 'collections'>): Intro[] {
  return collections.flatMap(({ intro }) => intro ?? []);
}

/** Compares posts for the order of all lists. A post without a date is last. Breaks ties by path. */
export function newestFirst(a: Post, b: Post): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null) || byPath(a, b);
  return b.date.time - a.date.time || byPath(a, b);
}

function byPath(a: Post, b: Post): number {
  return compare(a.path, b.path);
}
