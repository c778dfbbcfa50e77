/** Keeps the ids that links of the same text lead to. */

import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { percentDecode } from '../../text/percentDecode.ts';
import { attributesOf } from './elements.ts';

/** Puts `<span id>` where a link leads, unless it is a heading that gets the same id anyway. Other ids are dropped. */
export function keepLinkedIds(tree: Root): void {
  const linked = linkedIds(tree);
  const slugger = new GithubSlugger();
  visitElements(tree, (element) => {
    const attributes = attributesOf(element);
    const ids = [attributes.get('id'), element.tagName === 'a' ? attributes.get('name') : undefined];
    const slug = /^h[1-6]$/.test(element.tagName) ? slugger.slug(textOf(element)) : null;
    delete element.properties.id;
    delete element.properties.name;
    const id = ids.find((each) => each !== undefined && linked.has(each) && each !== slug);
    if (id === undefined) return;
    linked.delete(id);
    const anchor: ElementContent = { type: 'element', tagName: 'span', properties: { id }, children: [] };
    const home = homeOf(element);
    if (home !== null) home.children.unshift(anchor);
    else element.properties.id = id;
  });
}

/** Returns the element whose text can begin with an anchor. */
function homeOf(element: Element): Element | null {
  if (/^(?:img|hr|br|iframe|video|audio|pre|table|details|span|sup)$/.test(element.tagName)) return null;
  const first = element.children.find((child) => child.type === 'element');
  return /^(?:ul|ol|dl|blockquote|div|section|figure)$/.test(element.tagName)
    ? first?.type === 'element'
      ? homeOf(first)
      : null
    : element;
}

function linkedIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  visitElements(tree, (element) => {
    const href = element.tagName === 'a' ? (attributesOf(element).get('href') ?? '') : '';
    if (href.startsWith('#')) ids.add(percentDecode(href.slice(1)));
  });
  return ids;
}

function visitElements(node: Root | Element, visitor: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    // The children first, because an anchor is added to them.
    visitElements(child, visitor);
    visitor(child);
  }
}
