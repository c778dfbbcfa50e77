/** A rendered body and what is known of its images -> the body with its pictures, and what is wrong with them. */

import { withChangedHtml } from '../markdown/bodyHtml.ts';
import type { BodyProblem, RenderedBody } from '../markdown/model.ts';

import type { Image, UnreadableImage } from './makeImages.ts';
import { pictureHtml } from './picture.ts';

/** The published image behind a content file or site path as ShownImage names it, or null where it is something else. */
export type FindImage = (file: string) => { path: string; image: Image | UnreadableImage } | null;

/** Pure. An image that cannot be read stays as it is, and is reported where it is shown. */
export function placeImages(
  body: RenderedBody,
  find: FindImage,
  base: string,
): { body: RenderedBody; problems: BodyProblem[] } {
  if (body.images.length === 0) return { body, problems: [] };
  const problems: BodyProblem[] = [];
  const pictures = body.images.map((shown) => {
    const found = find(shown.file);
    if (found !== null && 'facts' in found.image) return pictureHtml(shown, found.image, found.path, base);
    const reason =
      found !== null && 'unreadable' in found.image ? found.image.unreadable : 'it is a page, and no picture';
    const message = `the image ${shown.file} cannot be shown: ${reason}`;
    problems.push({ rule: 'image-unreadable', position: shown.position, message, hint });
    return null;
  });
  return { body: withChangedHtml(body, pictures, (html) => fill(html, pictures)), problems };
}

const hint = 'save it again as PNG, JPEG, WebP, AVIF, GIF or SVG, or take it out';

/** React escapes `>` and `"` in attributes, so nothing that an author wrote looks like one of these. */
function fill(html: string, pictures: (string | null)[]): string {
  return html.replace(/<img [^>]*? ?data-image="(\d+)"\/>/g, (img, index) => {
    return pictures[Number(index)] ?? img.replace(/ ?data-image="\d+"/, '');
  });
}
