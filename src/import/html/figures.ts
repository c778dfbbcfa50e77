/** Turns figures into pictures with captions, and keeps those that markdown cannot hold. */
import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { highlighted } from './code.ts';
import { findElement } from './elements.ts';
import { keptHtml } from './keptHtml.ts';
import { htmlBlock, isEmptyText, isPhrasing } from './nodes.ts';

/** Handles `<figure>`. */
export function figure(state: State, node: Element): ReturnType<Handle> {
  const code = highlighted(state, node);
  if (code !== null) return code;
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const others = node.children.filter((child) => child !== caption);
  const content = state.toFlow(state.all({ ...node, children: others }));
  if (caption?.type !== 'element') return content;
  const captionNodes = state.all(caption);
  if (isEmptyText(captionNodes)) return content;
  const plain = plainText(captionNodes);
  const [only] = content;
  const image = content.length === 1 && only !== undefined ? imageIn(only) : null;
  if (image !== null && plain !== null) {
    image.title = plain;
    return content;
  }
  const hasEmbed = findElement(node, ({ tagName }) => /^(?:img|iframe|video|audio)$/.test(tagName)) !== null;
  const isGallery = countImages(node) > 1 || findElement(node, ({ tagName }) => tagName === 'figure') !== null;
  if (hasEmbed && !isGallery) return htmlBlock(keptHtml(withoutBoxes(node)));
  return [...content, ...state.toFlow(captionNodes)];
}

/** Returns the picture that is alone in its paragraph, also within a link. */
function imageIn(node: RootContent): Extract<RootContent, { type: 'image' }> | null {
  if (node.type !== 'paragraph' && node.type !== 'link') return node.type === 'image' ? node : null;
  const [only] = node.children;
  return node.children.length === 1 && only !== undefined ? imageIn(only) : null;
}

/** Returns the text of nodes that have nothing but text; null for others. */
function plainText(nodes: readonly RootContent[]): string | null {
  const [first] = nodes;
  if (nodes.length === 1 && first?.type === 'paragraph') return plainText(first.children);
  const parts = nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : null));
  return nodes.every(isPhrasing) && parts.every((part) => part !== null)
    ? parts.join('').replace(/\s+/g, ' ').trim()
    : null;
}

function countImages(node: Element): number {
  const own = node.children.filter((child) => child.type === 'element');
  return own.reduce((count, child) => count + (child.tagName === 'img' ? 1 : countImages(child)), 0);
}

/** Takes away boxes without a meaning around the content of a figure. */
function withoutBoxes(node: Element): Element {
  const children = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? withoutBoxes(child).children : [child],
  );
  return { ...node, children };
}
