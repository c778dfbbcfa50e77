/** The id of a post in feeds and in structured data. It never changes, wherever the post moves. */
import type { Post, Site } from '../../types/content.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import { firstOf } from './pathRecord.ts';
import { hrefOf } from './paths.ts';

/** An address that is the post's alone; it may lead to it by a redirect, and need not lead anywhere. */
export function feedIdOf(site: Site, post: Post): string {
  const line = site.record?.lines.get(post.file);
  if (!site.record || !line) return absoluteUrl(site, post.path);
  const [path = '', number] = firstOf(line.paths).split('#');
  return site.record.site + hrefOf(path, '/') + (number === undefined ? '' : `#${number}`);
}
