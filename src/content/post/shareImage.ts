/** Chooses the image that is shown where a post is shared. */
import type { Post } from '../../types/content.ts';
import type { NamedImage } from '../../types/settings.ts';

/**
 * Returns `image`, or else the cover; null if the post has neither. No messenger shows SVG, and few show AVIF, so such a
 * cover does not count.
 */
export function shareImageOf({ image, cover }: Post): NamedImage | null {
  if (image !== null || cover === null) return image;
  return /\.(?:svg|avif)$/i.test(cover.url) ? null : cover;
}
