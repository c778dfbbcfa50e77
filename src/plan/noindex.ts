/**
 * Determines which pages are noindex: drafts in dev, placeholders, posts that opt out, listings that have nothing else,
 * and those of empty collections.
 */

import { builtPosts, isShownCollection } from '../content/arrange/postLists.ts';
import type { Post, Site } from '../types/content.ts';
import type { Source } from './model.ts';

/** Returns whether search engines must not index a post. */
export function isNoindexPost({ mark, by, leftOutOf }: Post): boolean {
  return mark !== null || by === 'placeholder' || leftOutOf.includes('engines');
}

/** Returns whether all posts on the page of a listing are noindex. */
export function isNoindexListing(posts: Post[]): boolean {
  return posts.length > 0 && posts.every(isNoindexPost);
}

/** Returns whether the page of an entry is noindex. */
export function isNoindex(source: Source): boolean {
  if (source.kind === 'not-found' || source.kind === 'search') return true;
  if ('post' in source) return isNoindexPost(source.post);
  if (source.kind === 'collection' && !isShownCollection(source.collection)) return true;
  return 'slice' in source && isNoindexListing(source.slice.posts);
}

/** Returns the raw paths of noindex posts. A text file can be noindex only by the header `X-Robots-Tag`. */
export function noindexPaths(site: Site): string[] {
  const posts = builtPosts(site);
  return posts.filter(isNoindexPost).map(({ rawPath }) => rawPath);
}
