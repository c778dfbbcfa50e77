/** Resolves the links of a body. A link that leads nowhere becomes its text, so that no page has a dead link. */

import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import type { Report } from '../model.ts';
import { type LinkContext, recordLink } from '../recordLink.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';

/**
 * A rehype plugin that adds every link to `links`, in the order of the text. Reports `link-empty`; plan/checkLinks.ts
 * reports the links that lead nowhere.
 */
export function rehypeLinks({ report, ...context }: LinkContext & { report: Report }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.tagName !== 'a' || typeof node.properties.href !== 'string') return;
      if (isKept(node, node.properties.href)) return;
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    });
  };

  /** Resolves a link and sets its attributes. Returns false if only its text may stay. */
  function isKept(node: Element, url: string): boolean {
    const position = positionOf(node);
    if (isEmptyAddress(url)) {
      report({ ...emptyLink, position });
      return false;
    }
    const target = recordLink(context, 'link', url, position);
    if (target.kind !== 'inside' && target.kind !== 'outside') return false;
    // In print, the stylesheet appends the address of a link to its text. This text is the address.
    if (textContent(node) === url) node.properties.className = ['bare'];
    node.properties.href = target.href;
    // `noopener`, so that a new tab gets no handle on this window. The referrer policy decides what the other site
    // learns about the referrer.
    if (target.kind === 'outside' && node.properties.target !== undefined) node.properties.rel = ['noopener'];
    return true;
  }
}

/** Returns true if there is nothing between the brackets of an address, as in `[words]()`. */
export function isEmptyAddress(url: string): boolean {
  return /^(?:\s|%20)*$/.test(url);
}

const emptyLink = {
  rule: 'link-empty',
  message: 'the link has no address, so only its text is shown',
  hint: 'write the address between the brackets; # alone leads to the top of the page',
};
