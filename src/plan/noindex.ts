/** What search engines are kept from: drafts in dev, placeholders, what says so, and listings with nothing else. */

import { builtPosts } from '../content/arrange.ts';
import type { Post, Site } from '../types/content.ts';
import type { Source } from './model.ts';

/** True for a post that no search engine should show. */
export function isNoindexPost({ mark, by, leftOutOf }: Post): boolean {
  return mark !== null || by === 'placeholder' || leftOutOf.includes('engines');
}

/** True for a page of a listing with posts that are all hidden; an empty one says that there is nothing yet. */
export function isNoindexListing(posts: Post[]): boolean {
  return posts.length > 0 && posts.every(isNoindexPost);
}

/** Whether the page of this entry has `noindex`. */
export function isNoindex(source: Source): boolean {
  if (source.kind === 'not-found' || source.kind === 'search') return true;
  if ('post' in source) return isNoindexPost(source.post);
  return 'slice' in source && isNoindexListing(source.slice.posts);
}

/** The markdown of hidden posts, which only a host's header `X-Robots-Tag: noindex` can keep away: `/post/stub.md`. */
export function noindexPaths(site: Site): string[] {
  const posts = builtPosts(site);
  return posts.filter(isNoindexPost).map(({ rawPath }) => rawPath);
}
