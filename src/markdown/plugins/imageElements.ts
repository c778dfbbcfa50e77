/** Makes the elements that show an image: the image itself, a figure around it, or a text in its place. */

import type { Element, Nodes } from 'hast';
import { isListed } from '../mediaHosts.ts';
import type { ShownImage } from '../model.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';

type Resolved = Pick<ShownImage, 'file' | 'href' | 'isLazy' | 'within'>;

/**
 * Returns an image of this site, and the element that shows it. `index` is its place in the list of the body's images.
 */
export function ownImage(node: Element, index: number, resolved: Resolved): { image: ShownImage; element: Element } {
  const alt = stringProperty(node, 'alt');
  const title = stringProperty(node, 'title');
  const image = {
    ...resolved,
    alt,
    title: title === '' ? null : title,
    width: pixels(node, 'width'),
    height: pixels(node, 'height'),
    position: positionOf(node),
  };
  const properties: Element['properties'] = {
    src: resolved.href,
    alt,
    ...(title === '' ? {} : { title }),
    // Lazy even if `isLazy` is false: for other images react-dom/server writes a preload link into the body.
    loading: 'lazy',
    decoding: 'async',
    dataImage: index,
  };
  return { image, element: { ...node, properties } };
}

/**
 * Returns an image of another site if its host is listed, else null. The browser loads it when it is near the window.
 */
export function hostedImage(node: Element, href: string, hosts: string[]): Element | null {
  if (!isListed(href, hosts)) return null;
  const own = { src: href, alt: stringProperty(node, 'alt'), loading: 'lazy', decoding: 'async' };
  return { ...node, properties: { ...node.properties, ...own } };
}

/**
 * Returns the alternative text of an image that is not shown, as a link to `href` or, if that is null, as plain text.
 */
export function textOrLink(node: Element, href: string | null): Element {
  const label = [text(stringProperty(node, 'alt') || 'image')];
  return href === null ? element('span', {}, label) : element('a', { href }, label);
}

/**
 * Turns a paragraph that holds only an image, or an image that is a link, into a figure. The title becomes the caption.
 */
export function turnIntoFigure(paragraph: Element, images: ShownImage[]): void {
  const only = onlyChild(paragraph);
  const image = only?.tagName === 'a' ? onlyChild(only) : only;
  const shown = image?.tagName === 'img' ? images[Number(image.properties.dataImage)] : undefined;
  if (!image || !shown) return;
  paragraph.tagName = 'figure';
  if (shown.title === null) return;
  paragraph.children.push(element('figcaption', {}, [text(shown.title)]));
  shown.title = null;
  delete image.properties.title;
}

/** Returns true for an element of this name. */
export function isNamed(node: Nodes, name: string): boolean {
  return node.type === 'element' && node.tagName === name;
}

/** Returns a property if it is a string, else an empty string. */
export function stringProperty(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

function onlyChild(node: Element): Element | null {
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return children.length === 1 && children[0]?.type === 'element' ? children[0] : null;
}

function pixels(node: Element, name: string): number | null {
  const value = Number(node.properties[name]);
  return Number.isInteger(value) && value > 0 ? value : null;
}
