/** Turns tables into markdown, and keeps those that markdown cannot hold. */
import type { Element, Nodes } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { highlighted } from './code.ts';
import { attributesOf, findElement } from './elements.ts';
import { keptHtml } from './keptHtml.ts';
import { htmlBlock } from './nodes.ts';

/** Handles `<table>`: of code, for layout, of data that markdown can hold, and of any other. */
export function table(state: State, node: Element): ReturnType<Handle> {
  const code = highlighted(state, node);
  if (code !== null) return code;
  const cells = elementsIn(node, isCell);
  if (isLayout(node, cells)) return cells.flatMap((cell) => state.toFlow(state.all(cell)));
  return isPlain(node, cells) ? defaultHandlers.table(state, node) : htmlBlock(keptHtml(node));
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** A table of one column without a heading only places its content, and so does one with tables in it. */
function isLayout(node: Element, cells: Element[]): boolean {
  const rows = elementsIn(node, ({ tagName }) => tagName === 'tr');
  if (attributesOf(node).get('role') === 'presentation') return true;
  if (
    cells.some(({ tagName }) => tagName === 'th') ||
    findElement(node, ({ tagName }) => tagName === 'caption') !== null
  )
    return false;
  return cells.length <= rows.length || findElement(node, ({ tagName }) => tagName === 'table') !== null;
}

/** Markdown has neither captions nor cells over several columns, and a cell is one line. */
function isPlain(node: Element, cells: Element[]): boolean {
  if (findElement(node, ({ tagName }) => tagName === 'caption') !== null) return false;
  return cells.every((cell) => {
    const attributes = attributesOf(cell);
    if (Number(attributes.get('colspan') ?? 1) > 1 || Number(attributes.get('rowspan') ?? 1) > 1) return false;
    const blocks = cell.children.filter((child) => child.type === 'element' && blockNames.test(child.tagName));
    return (
      blocks.length === 0 ||
      (blocks.length === 1 &&
        blocks.every(
          (child) =>
            child.type === 'element' &&
            /^(?:p|div)$/.test(child.tagName) &&
            findElement(child, ({ tagName }) => blockNames.test(tagName)) === null,
        ))
    );
  });
}

const blockNames = /^(?:p|div|ul|ol|dl|pre|blockquote|table|figure|h[1-6]|hr|details|iframe|video|audio)$/;

/** Returns the elements of a kind, without those within tables in this table. */
function elementsIn(node: Nodes, isWanted: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (isWanted(child)) return [child];
    return child.tagName === 'table' ? [] : elementsIn(child, isWanted);
  });
}
