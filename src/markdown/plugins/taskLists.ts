/** Makes the text of each item of a task list the label of its checkbox, so that screen readers name the box. */
import type { Element, ElementContent, Root } from 'hast';
import { element } from '../tree/element.ts';
import { visit } from '../tree/visit.ts';

/** A rehype plugin for the task lists that remark-gfm makes. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (item) => {
      if (item.tagName !== 'li' || !hasClass(item, 'task-list-item')) return;
      // In a list with blank lines, the box is in the item's first paragraph.
      const holder = item.children.find((child): child is Element => isElement(child, 'p', 'input'));
      if (holder?.tagName === 'p') labelBox(holder);
      else labelBox(item);
    });
  };
}

/** Wraps the checkbox and the inline content after it in a label. */
function labelBox(holder: Element): void {
  const start = holder.children.findIndex((child) => isElement(child, 'input'));
  if (start < 0) return;
  const block = holder.children.findIndex((child, index) => index > start && isElement(child, ...blocks));
  const end = block < 0 ? holder.children.length : block;
  const children = holder.children.slice(start, end);
  holder.children.splice(start, end - start, element('label', {}, children));
}

/** The blocks that may follow the text of an item. */
const blocks = ['ul', 'ol', 'p', 'pre', 'blockquote', 'table', 'hr', 'div', 'details', 'figure', 'dl'];

function isElement(node: ElementContent, ...names: string[]): boolean {
  return node.type === 'element' && names.includes(node.tagName);
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
