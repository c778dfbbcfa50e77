/** The id of a post for programs. */
import type { Post, Site } from '../../types/content.ts';
import { absoluteUrl } from '../paths/absoluteUrl.ts';
import { hrefOf } from '../paths/href.ts';
import { firstPathOf } from './recordedPaths.ts';

/**
 * Returns the id of a post in feeds and structured data: the URL of its first path. The id never changes, even if the
 * post moves, and its URL need not work.
 */
export function feedIdOf(site: Site, post: Post): string {
  const line = site.record?.lines.get(post.file);
  if (!site.record || !line) return absoluteUrl(site, post.path);
  const [path = '', number] = firstPathOf(line.paths).split('#');
  return site.record.site + hrefOf(path, '/') + (number === undefined ? '' : `#${number}`);
}
