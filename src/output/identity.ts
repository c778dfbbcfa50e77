/** What names a post for ever, in feeds and markup: never changes, wherever the post moves. */

import { firstOf } from '../content/pathRecord.ts';
import { hrefOf } from '../content/paths.ts';
import type { Post, Site } from '../types.ts';
import { absoluteUrl } from './frame.ts';

/** An address that is the post's alone; it may lead to it by a redirect, and need not lead anywhere. */
export function identityOf(site: Site, post: Post): string {
  const line = site.record?.lines.get(post.file);
  if (!site.record || !line) return absoluteUrl(site, post.path);
  const [path = '', number] = firstOf(line.paths).split('#');
  return site.record.site + hrefOf(path, '/') + (number === undefined ? '' : `#${number}`);
}
