/**
 * Tables: columns aligned by class, because react-markdown would write an inline style, which the policy forbids; and a
 * box around each that scrolls where the table is wider than the page, so that the table itself stays one for screen
 * readers. A header cell without a text, such as that of a first column of names, heads nothing: it becomes an ordinary
 * cell.
 */
import type { ElementContent, Root } from 'hast';
import { element } from '../tree/element.ts';
import { SKIP, visit } from '../tree/visit.ts';

/** A rehype plugin: `align` of a cell becomes `align-left`, `align-center` or `align-right`; tables get their box. */
export function tables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'table' && parent !== undefined && index !== undefined) {
        if (parent.type === 'element' && parent.properties.className?.toString() === 'table-scroll') return;
        parent.children[index] = scrollBox('table-scroll', 'Table', [node]);
        // The box is visited next, and the table in it.
        return [SKIP, index];
      }
      if (node.tagName !== 'td' && node.tagName !== 'th') return;
      const { align } = node.properties;
      delete node.properties.align;
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
      if (align === 'left' || align === 'center' || align === 'right') node.properties.className = [`align-${align}`];
    });
  };
}

/**
 * A box that the keyboard can scroll. A group and not a region: axe asks of landmarks that each has a name of its own,
 * and a reader who goes from one to the next does not look for tables.
 */
export function scrollBox(name: string, label: string, children: ElementContent[]): ElementContent {
  const properties = { className: [name], role: 'group', ariaLabel: label, tabIndex: 0 };
  return element('div', properties, children);
}
