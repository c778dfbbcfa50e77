/** What names a post for ever, in feeds and markup: never changes, wherever the post moves. */
import type { Post, Site } from '../types.ts';
import { absoluteUrl } from './frame.ts';

/** An address that is the post's alone; it may lead to it by a redirect, and need not lead anywhere. */
export function identityOf(site: Site, post: Post): string {
  return absoluteUrl(site, post.path);
}
