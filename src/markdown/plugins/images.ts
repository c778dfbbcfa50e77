/**
 * Images of a body, resolved like its links. What is known of their pixels comes later (src/images), so that a body is
 * rendered once whatever happens to its pictures: each is an `<img data-image="0">` here, and described in `shown`.
 */

import type { Element, Nodes, Root } from 'hast';
import type { Position } from '../../types/problem.ts';
import { isListed } from '../mediaHosts.ts';
import type { LinkTable, Report, ShownImage, Target, TracedLink } from '../model.ts';
import { resolveLink } from '../resolveLink.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';
import { isEmptyAddress } from './links.ts';

export type ImagesOptions = {
  /** The post's. */
  file: string;
  table: LinkTable;
  /** Those of `media:`; their images are shown. */
  hosts: string[];
  /** Receives every image, and every candidate of a `srcset`. */
  trace: TracedLink[];
  shown: ShownImage[];
  report: Report;
};

/** About as many words as fit on a laptop's screen below a title. */
const firstScreen = 120;

/** A rehype plugin, to run after links.ts, which may take a link from around an image. */
export function images({ file, table, hosts, trace, shown, report }: ImagesOptions) {
  return (tree: Root): void => {
    const inLink = within(tree, ['a', 'summary']);
    const inPicture = within(tree, ['picture']);
    let words = 0;
    visit(tree, (node, index, parent) => {
      if (node.type === 'text') words += node.value.match(/\S+/g)?.length ?? 0;
      if (node.type !== 'element' || parent === undefined || index === undefined) return;
      if (node.tagName === 'source' && isPicture(parent) && !keepSource(node)) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      if (node.tagName !== 'img') return;
      const position = positionOf(node);
      if (typeof node.properties.alt !== 'string') report({ ...missingAlt, position });
      const url = textOf(node, 'src');
      if (isEmptyAddress(url)) {
        report({ ...noFile, position });
        parent.children[index] = replacement(node, { kind: 'blocked' }, false);
        return SKIP;
      }
      const target = traced(url, position);
      if (target.kind === 'inside' && target.file !== null) {
        const place = inPicture.has(node) ? 'picture' : inLink.has(node) ? 'link' : 'text';
        const lazy = shown.length > 0 || words > firstScreen;
        const image: ShownImage = {
          ...described(node),
          file: target.file,
          href: target.href,
          lazy,
          within: place,
          position,
        };
        node.properties = properties(image, shown.length);
        shown.push(image);
      } else {
        parent.children[index] = outsideImage(node, target, hosts) ?? replacement(node, target, inLink.has(node));
      }
      return SKIP;
    });
    visit(tree, 'element', (node) => {
      if (node.tagName === 'p') toFigure(node, shown);
      else if (isPicture(node) && !node.children.some((child) => isNamed(child, 'img'))) {
        node.tagName = 'span';
        node.children = node.children.filter((child) => !isNamed(child, 'source'));
      }
    });
  };

  /** Keeps what leads to a file of this site. */
  function keepSource(node: Element): boolean {
    const candidates = textOf(node, 'srcSet')
      .split(',')
      .flatMap((candidate): string[] => {
        const [url = '', ...descriptor] = candidate.trim().split(/\s+/);
        if (url === '') return [];
        const target = traced(url, positionOf(node));
        return target.kind === 'inside' && target.file !== null ? [[target.href, ...descriptor].join(' ')] : [];
      });
    node.properties.srcSet = candidates.join(', ');
    return candidates.length > 0;
  }

  function traced(url: string, position: Position | null): Target {
    const target = resolveLink(url, file, table);
    trace.push({ kind: 'image', url, target, position });
    return target;
  }
}

const missingAlt = {
  rule: 'missing-alt',
  message: 'the image has no text for those who cannot see it',
  hint: 'write between the brackets what it shows; a mere ornament is <img src="…" alt="">',
};

const noFile = {
  rule: 'link-empty',
  message: 'the image has no address; its text is shown',
  hint: 'write the name of its file between the brackets: ![what it shows](photo.jpg)',
};

/** All images below elements of these names. */
function within(tree: Root, names: string[]): Set<Element> {
  const found = new Set<Element>();
  visit(tree, 'element', (outer) => {
    if (!names.includes(outer.tagName)) return;
    visit(outer, 'element', (inner) => {
      if (inner.tagName === 'img') found.add(inner);
    });
  });
  return found;
}

function described(node: Element): Pick<ShownImage, 'alt' | 'title' | 'width' | 'height'> {
  const title = textOf(node, 'title');
  return {
    alt: textOf(node, 'alt'),
    title: title === '' ? null : title,
    width: pixels(node, 'width'),
    height: pixels(node, 'height'),
  };
}

/** Lazy here in any case, because react-dom/server preloads other images by a link element in the body. */
function properties({ href, alt, title }: ShownImage, index: number): Element['properties'] {
  return { src: href, alt, ...(title === null ? {} : { title }), loading: 'lazy', decoding: 'async', dataImage: index };
}

/** An image of a listed host, which the reader's browser asks for when it comes near. */
function outsideImage(node: Element, target: Target, hosts: string[]): Element | null {
  if (target.kind !== 'outside' || !isListed(target.href, hosts)) return null;
  const own = { src: target.href, alt: textOf(node, 'alt'), loading: 'lazy', decoding: 'async' };
  return { ...node, properties: { ...node.properties, ...own } };
}

/** What leads nowhere is shown as its text, what leads to another host as a link. */
function replacement(node: Element, target: Target, isInLink: boolean): Element {
  const label = [text(textOf(node, 'alt') || 'image')];
  if (target.kind === 'outside' && !isInLink) {
    return element('a', { href: target.href }, label);
  }
  return element('span', {}, label);
}

/** A paragraph that is nothing but a picture, or a picture that is a link, is a figure; the title is its caption. */
function toFigure(paragraph: Element, shown: ShownImage[]): void {
  const only = onlyChild(paragraph);
  const image = only?.tagName === 'a' ? onlyChild(only) : only;
  const found = image?.tagName === 'img' ? shown[Number(image.properties.dataImage)] : undefined;
  if (!image || !found) return;
  paragraph.tagName = 'figure';
  if (found.title === null) return;
  paragraph.children.push(element('figcaption', {}, [text(found.title)]));
  found.title = null;
  delete image.properties.title;
}

function onlyChild(node: Element): Element | null {
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return children.length === 1 && children[0]?.type === 'element' ? children[0] : null;
}

function isPicture(node: Nodes): boolean {
  return isNamed(node, 'picture');
}

function isNamed(node: Nodes, name: string): boolean {
  return node.type === 'element' && node.tagName === name;
}

function textOf(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

function pixels(node: Element, name: string): number | null {
  const value = Number(node.properties[name]);
  return Number.isInteger(value) && value > 0 ? value : null;
}
