/** Repairs the spaces that visual editors leave behind. */
import type { Element, Root } from 'hast';

/**
 * Makes ordinary spaces of non-breaking ones beside a space or at the edge of a paragraph or a line. In code they are spaces too,
 * because compilers reject others. Between words they stay.
 */
export function trimSpaces(node: Root | Element, isCode = false): void {
  for (const [index, child] of node.children.entries()) {
    const previous = node.children[index - 1];
    if (child.type === 'text' && previous?.type === 'element' && previous.tagName === 'br' && !isCode) {
      child.value = child.value.trimStart();
    }
    if (child.type === 'element') trimSpaces(child, isCode || /^(?:pre|code|samp|kbd)$/.test(child.tagName));
    else if (child.type === 'text' && child.value.includes('\u00a0')) {
      child.value = isCode
        ? child.value.replaceAll('\u00a0', ' ')
        : child.value.replace(/[\u00a0\s]*\u00a0[\u00a0\s]+|[ \t\n][\u00a0\s]+|^\u00a0+$/g, ' ');
    }
  }
  if (node.type === 'element' && blockNames.test(node.tagName)) trimEdges(node);
}

const blockNames = /^(?:p|div|li|h[1-6]|td|th|dd|dt|blockquote|figcaption|summary)$/;

function trimEdges({ children }: Element): void {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.replace(/^\u00a0+/, ' ');
  if (last?.type === 'text') last.value = last.value.replace(/\u00a0+$/, ' ');
}
