/**
 * Links and images of a body, resolved at build (decision 4). What leads nowhere is shown as its text and reported,
 * so that no page ever holds a dead link.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Position } from '../types.ts';
import { isListed } from './mediaHosts.ts';
import { type LinkTable, resolveLink, type Target } from './resolveLink.ts';

/** One address as it was resolved; `media` is video and audio; `url` is percent-encoded, as remark-rehype does it. `position` counts from the body's first line. */
export type TracedLink = {
  kind: 'link' | 'image' | 'media' | 'frame';
  url: string;
  target: Target;
  position: Position | null;
};

/** `file` is the post's; `hosts` are those of `media:`; `trace` receives every link and image in order. */
export type LinksOptions = { file: string; table: LinkTable; hosts: string[]; trace: TracedLink[] };

/** A rehype plugin. */
export function links({ file, table, hosts, trace }: LinksOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.tagName === 'a' && typeof node.properties.href === 'string') {
        const target = traced('link', node.properties.href, node);
        if (target.kind === 'inside' || target.kind === 'outside') {
          node.properties.href = target.href;
          // Other sites learn where the reader came from by the referrer policy, and get no handle on the window.
          if (target.kind === 'outside' && node.properties.target !== undefined) node.properties.rel = ['noopener'];
          return;
        }
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      if (node.tagName === 'img') {
        const written = typeof node.properties.src === 'string' ? node.properties.src : '';
        parent.children[index] = imageElement(node, traced('image', written, node), hosts);
        return SKIP;
      }
    });
  };

  function traced(kind: TracedLink['kind'], url: string, node: Element): Target {
    const target = resolveLink(url, file, table);
    const start = node.position?.start;
    const position = start ? { line: start.line, column: start.column } : null;
    trace.push({ kind, url, target, position });
    return target;
  }
}

function imageElement(node: Element, target: Target, hosts: string[]): Element {
  const alt = typeof node.properties.alt === 'string' ? node.properties.alt : '';
  if (target.kind === 'inside' || (target.kind === 'outside' && isListed(target.href, hosts))) {
    // A lazy image is not preloaded by react-dom/server, which would put a <link> into the body for each.
    return { ...node, properties: { ...node.properties, src: target.href, alt, loading: 'lazy', decoding: 'async' } };
  }
  const label: ElementContent[] = [{ type: 'text', value: alt === '' ? 'image' : alt }];
  if (target.kind === 'outside') {
    return { type: 'element', tagName: 'a', properties: { href: target.href }, children: label };
  }
  return { type: 'element', tagName: 'span', properties: {}, children: label };
}
