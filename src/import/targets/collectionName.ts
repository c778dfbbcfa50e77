/** Names collections so that catpost can have them. */
import { isEmptySlug, reservedSegment, slugFromTitle } from '../../content/paths/slug.ts';

/** Returns the name of a folder, unless it makes no path or is one of catpost's own: `tags` becomes `tags-posts`. */
export function collectionName(folder: string): string {
  if (isEmptySlug(folder)) return 'posts';
  return reservedSegment(slugFromTitle(folder), null) === null ? folder : `${folder}-posts`;
}
