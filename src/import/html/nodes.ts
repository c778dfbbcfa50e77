/** Makes nodes of markdown that contain HTML. */
import type { Html, Nodes, PhrasingContent, RootContent } from 'mdast';

/** Returns HTML that is a block of its own. */
export function htmlBlock(value: string): Html {
  return { type: 'html', value };
}

/** Returns HTML within a line of text. */
export function inlineHtml(value: string): Html {
  // The name of an element tells hast-util-to-mdast that a paragraph goes around it.
  return { type: 'html', value, data: { hName: 'span' } };
}

/** Returns whether a node of markdown stands within a line of text. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasingTypes.has(node.type) || (node.type === 'html' && node.data !== undefined);
}

const phrasingTypes = new Set<Nodes['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'inlineCode',
  'link',
  'strong',
  'text',
]);

/** Returns whether nodes show nothing. */
export function isEmptyText(nodes: readonly RootContent[]): boolean {
  return nodes.every((node) => (node.type === 'text' ? node.value.trim() === '' : node.type === 'break'));
}
