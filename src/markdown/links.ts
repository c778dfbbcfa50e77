/**
 * Links of a body, resolved at build (decision 4). What leads nowhere is shown as its text and reported, so that no
 * page ever holds a dead link.
 */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Position } from '../types.ts';
import { positionOf } from './positionOf.ts';
import { type LinkTable, resolveLink, type Target } from './resolveLink.ts';
import { SKIP, visit } from './visit.ts';

/** One address as it was resolved; `media` is video and audio; `url` is percent-encoded, as remark-rehype does it. `position` counts from the body's first line. */
export type TracedLink = {
  kind: 'link' | 'image' | 'media' | 'frame';
  url: string;
  target: Target;
  position: Position | null;
};

/** A rehype plugin. `file` is the post's, `trace` receives every link in order; images.ts and media.ts add theirs. */
export function links({ file, table, trace }: { file: string; table: LinkTable; trace: TracedLink[] }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.tagName === 'a' && typeof node.properties.href === 'string') {
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
