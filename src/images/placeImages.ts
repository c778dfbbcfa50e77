/** Replaces the images of a rendered body by their final HTML, with sizes and variants. */

import { withChangedHtml } from '../markdown/bodyHtml.ts';
import type { BodyProblem, RenderedBody } from '../markdown/model.ts';
import type { Image, UnreadableImage } from './makeImages.ts';
import { type PicturePlace, pictureHtml } from './picture.ts';

/** Finds the published image of a content file or site path, as in `ShownImage`; null if the file is not an image. */
export type FindImage = (file: string) => { path: string; image: Image | UnreadableImage } | null;

/**
 * Returns the body with its images. An image that cannot be read stays as it is, and is reported at its place in the
 * body.
 */
export function placeImages(
  body: RenderedBody,
  find: FindImage,
  base: string,
  place?: PicturePlace,
): { body: RenderedBody; problems: BodyProblem[] } {
  if (body.images.length === 0) return { body, problems: [] };
  const problems: BodyProblem[] = [];
  const pictures = body.images.map((shown) => {
    const found = find(shown.file);
    if (found !== null && 'facts' in found.image) return pictureHtml(shown, found.image, found.path, base, place);
    const reason =
      found !== null && 'unreadable' in found.image ? found.image.unreadable : 'it is a page, not an image';
    const message = `the image ${shown.file} cannot be shown: ${reason}`;
    problems.push({ rule: 'image-unreadable', position: shown.position, message, hint });
    return null;
  });
  return { body: withChangedHtml(body, pictures, (html) => fillPlaceholders(html, pictures)), problems };
}

const hint = 'save it again as PNG, JPEG, WebP, AVIF, GIF or SVG, or remove it';

/** React escapes `>` and `"` in attributes, so no text of an author can look like a placeholder. */
function fillPlaceholders(html: string, pictures: (string | null)[]): string {
  return html.replace(/<img [^>]*? ?data-image="(\d+)"\/>/g, (img, index) => {
    const picture = pictures[Number(index)];
    return picture ? withClass(picture, img) : img.replace(/ ?data-image="\d+"/, '');
  });
}

/** Gives the image in a picture the class that it has in a component. No other image has one. */
function withClass(picture: string, img: string): string {
  const written = / class="[^"]*"/.exec(img)?.[0];
  return written === undefined ? picture : picture.replace('<img ', `<img${written} `);
}
