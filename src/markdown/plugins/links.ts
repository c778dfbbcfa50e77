/**
 * Links of a body, resolved at build (decision 4). What leads nowhere is shown as its text and reported, so that no
 * page ever holds a dead link.
 */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { LinkTable, Report, Target, TracedLink } from '../model.ts';
import { resolveLink } from '../resolveLink.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';

/** `file` is the post's. */
export type LinksOptions = { file: string; table: LinkTable; trace: TracedLink[]; report: Report };

/** A rehype plugin. `trace` receives every link in order; images.ts and media.ts add theirs. */
export function links({ file, table, trace, report }: LinksOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.tagName === 'a' && typeof node.properties.href === 'string') {
        if (isEmptyAddress(node.properties.href)) {
          report({ ...noAddress, position: positionOf(node) });
          parent.children.splice(index, 1, ...node.children);
          return [SKIP, index];
        }
        const target = traced(node.properties.href, node);
        if (target.kind === 'inside' || target.kind === 'outside') {
          // On paper an address is not printed twice.
          if (textOf(node) === node.properties.href) node.properties.className = ['bare'];
          node.properties.href = target.href;
          // Other sites learn where the reader came from by the referrer policy, and get no handle on the window.
          if (target.kind === 'outside' && node.properties.target !== undefined) node.properties.rel = ['noopener'];
          return;
        }
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
    });
  };

  function traced(url: string, node: Element): Target {
    const target = resolveLink(url, file, table);
    trace.push({ kind: 'link', url, target, position: positionOf(node) });
    return target;
  }
}

/** Whether nothing stands between the brackets of an address, as in `[words]()`. */
export function isEmptyAddress(url: string): boolean {
  return /^(?:\s|%20)*$/.test(url);
}

const noAddress = {
  rule: 'link-empty',
  message: 'the link has no address; its text is shown without one',
  hint: 'write the address between the brackets; # alone leads to the top of the page',
};
