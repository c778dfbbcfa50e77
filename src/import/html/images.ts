/** Finds the address of a picture, and leaves out pictures that only counted readers. */
import type { Element, ElementContent } from 'hast';
import { attributesOf, classesOf } from './elements.ts';
import { texElement } from './formulas.ts';
import type { Attributes } from './model.ts';

/** Returns the picture with the address of its file; a text for a smiley or a formula; nothing for a pixel that counts. */
export function cleanImage(node: Element): ElementContent[] {
  const attributes = attributesOf(node);
  const alt = attributes.get('alt') ?? '';
  const src = pictureAddress(attributes);
  if (src === '' || isTracker(attributes, src)) return [];
  if (classesOf(node).some((name) => name === 'wp-smiley' || name === 'emoji') && alt !== '')
    return [{ type: 'text', value: alt }];
  if (/\/latex\.php\?/.test(src) && alt !== '') {
    return [texElement(alt, false)];
  }
  const { title } = node.properties;
  const properties = { src, alt, ...(title === undefined || title === alt ? {} : { title }) };
  return [{ ...node, properties }];
}

/** Returns the address of a picture's file, which scripts for slow lines keep in an attribute of their own. */
export function pictureAddress(attributes: Attributes): string {
  const names = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-full-url', 'data-orig-file', 'src'];
  const src = (attributes.get('src') ?? '').trim();
  const isPlaceholder =
    src === '' || /^data:|(?:^|\/)(?:blank|spacer|pixel|placeholder|grey|lazy)\.(?:gif|png|svg)/i.test(src);
  const found = isPlaceholder
    ? names.map((name) => attributes.get(name)?.trim() ?? '').find((value) => value !== '' && !/^data:/i.test(value))
    : src;
  const [largest = ''] = /^\S+/.exec(attributes.get('srcset')?.split(/,\s+/).at(-1)?.trim() ?? '') ?? [];
  return found ?? (largest === '' ? src : largest);
}

function isTracker(attributes: Attributes, src: string): boolean {
  const [width, height] = [attributes.get('width'), attributes.get('height')];
  if ((width === '1' || width === '0') && (height === '1' || height === '0')) return true;
  return /^(?:https?:)?\/\/(?:feeds\.feedburner\.com\/~r|feeds\.wordpress\.com\/1\.0|stats\.wordpress\.com|pixel\.wp\.com|www\.google-analytics\.com|[^/]*doubleclick\.net|www\.assoc-amazon\.|ir-[a-z]+\.amazon-adsystem\.com|www\.facebook\.com\/tr)/.test(
    src,
  );
}
