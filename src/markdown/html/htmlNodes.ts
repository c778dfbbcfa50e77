/** Finds the raw HTML in the markdown of a post, and the blocks that contain it. */
import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { type HtmlToken, tokenizeHtml } from './htmlTokens.ts';

/**
 * A node of raw HTML, with its place in the tree. Within a `flow` block, it is one or more whole lines; within a `text`
 * block, it is one tag in a line.
 */
export type HtmlNode = { html: Html; parent: Parents; index: number; block: Block; tokens: HtmlToken[] };

/**
 * A block that holds other blocks (`flow`) or a line of text (`text`). `outer` is the flow block around it, and `child`
 * the child of `outer` that contains it.
 */
export type Block = FlowBlock | (Outer & { kind: 'text'; node: TextNode });
type FlowBlock = Outer & { kind: 'flow'; node: FlowNode };
type Outer = { outer: FlowBlock | null; child: RootContent | null };

/** Visits raw HTML in the order of the text. `onBlockEnd` is called after everything within a block. */
export function visitHtml(tree: Root, onNode: (htmlNode: HtmlNode) => void, onBlockEnd: (block: Block) => void): void {
  walk(tree, { kind: 'flow', node: tree, outer: null, child: null }, null);

  function walk(parent: Parents, block: Block, child: RootContent | null): void {
    for (const [index, node] of parent.children.entries()) {
      const place = child ?? node;
      if (node.type === 'html') onNode({ html: node, parent, index, block, tokens: tokenizeHtml(node.value) });
      else if (isFlow(node)) {
        // Footnotes are moved to the end of the page, so no element can reach out of them.
        const outer = block.kind === 'flow' && node.type !== 'footnoteDefinition' ? block : null;
        walk(node, { kind: 'flow', node, outer, child: place }, null);
      } else if (isText(node)) {
        walk(node, { kind: 'text', node, outer: block.kind === 'flow' ? block : null, child: place }, null);
      } else if ('children' in node) walk(node, block, place);
    }
    if (parent === block.node) onBlockEnd(block);
  }
}

type FlowNode = Extract<
  Parents,
  { type: 'root' | 'blockquote' | 'listItem' | 'footnoteDefinition' | 'defListDescription' }
>;
type TextNode = Extract<Parents, { type: 'paragraph' | 'heading' | 'tableCell' | 'defListTerm' }>;

function isFlow(node: Nodes): node is FlowNode {
  return ['blockquote', 'listItem', 'footnoteDefinition', 'defListDescription'].includes(node.type);
}

function isText(node: Nodes): node is TextNode {
  return ['paragraph', 'heading', 'tableCell', 'defListTerm'].includes(node.type);
}
