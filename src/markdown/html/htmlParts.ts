/** Where raw HTML stands in the markdown of a post: its parts, and the blocks that they may not reach out of. */
import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { type Piece, piecesOf } from './htmlPieces.ts';

/** A node of raw HTML: some lines of their own in a `flow` block, one tag within a line in a `text` block. */
export type HtmlPart = { node: Html; parent: Parents; index: number; block: Block; pieces: Piece[] };

/** What holds blocks (`flow`), or a line of text. `child` is what it is, or stands in, in the block around it. */
export type Block = FlowBlock | (Around & { kind: 'text'; node: TextNode });
type FlowBlock = Around & { kind: 'flow'; node: FlowNode };
type Around = { outer: FlowBlock | null; child: RootContent | null };

/** Walks the tree in the order of its text. `onBlockEnd` is called behind the last part of each block. */
export function walkHtml(tree: Root, onPart: (part: HtmlPart) => void, onBlockEnd: (block: Block) => void): void {
  walk(tree, { kind: 'flow', node: tree, outer: null, child: null }, null);

  function walk(parent: Parents, block: Block, child: RootContent | null): void {
    for (const [index, node] of parent.children.entries()) {
      const place = child ?? node;
      if (node.type === 'html') onPart({ node, parent, index, block, pieces: piecesOf(node.value) });
      else if (isFlow(node)) {
        // Footnotes are moved to the end of the page.
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
