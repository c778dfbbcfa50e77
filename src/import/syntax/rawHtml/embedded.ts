/** Repairs elements that show something of their own: frames, objects and pictures. */
import type { Attribute } from '../../../markdown/html/allowList.ts';
import { escapeHtml } from '../../../text/escapeHtml.ts';
import { frameOf, objectOf } from '../../html/embeds.ts';
import { pictureAddress } from '../../html/images.ts';
import type { Attributes } from '../../html/model.ts';
import { linkOf } from '../../markup/blocks.ts';

/** Returns the attributes by name; of two with the same name, the first counts. */
export function attributeMap(attributes: Attribute[]): Attributes {
  return new Map(attributes.toReversed().map(({ name, value }) => [name, value]));
}

/** Returns a frame with a title and its end tag; null if it is right as it is. */
export function repairedFrame(attributes: Attributes): string | null {
  const isRight =
    attributes.has('src') &&
    attributes.has('title') &&
    !['style', 'class', 'align'].some((name) => attributes.has(name));
  return isRight ? null : frameOf(attributes);
}

/** Returns what an `<embed>` or `<object>` becomes: a frame, a link, or nothing. */
export function repairedObject(attributes: Attributes): string {
  const found = objectOf(attributes.get('src') ?? attributes.get('data') ?? '', attributes);
  if (found === null) return '';
  return typeof found === 'string' ? found : linkOf(found.label, found.url);
}

/** Returns a picture whose address a script would have set; null for any other. */
export function repairedPicture(attributes: Attributes): string | null {
  const src = pictureAddress(attributes);
  if (src === '' || src === attributes.get('src')) return null;
  const alt = attributes.get('alt');
  return `<img src="${escapeHtml(src)}"${alt === undefined ? '' : ` alt="${escapeHtml(alt)}"`}>`;
}
