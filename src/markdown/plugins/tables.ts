/**
 * Aligns the columns of tables by class, because react-markdown would write an inline style, which the policy forbids.
 * Puts each table into a box that scrolls if the page is narrower: a table that scrolled itself would not be a table
 * for screen readers. An empty header cell, such as that above a first column of names, becomes an ordinary cell.
 */
import type { ElementContent, Root } from 'hast';
import type { WordsInBody } from '../../words/body/model.ts';
import { element } from '../tree/element.ts';
import { SKIP, visit } from '../tree/visit.ts';

/**
 * A rehype plugin: `align` of a cell becomes `align-left`, `align-center` or `align-right`, and tables get their box.
 */
export function rehypeTables({ words }: { words: WordsInBody }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'table' && parent !== undefined && index !== undefined) {
        if (parent.type === 'element' && parent.properties.className?.toString() === 'table-scroll') return;
        parent.children[index] = scrollBox('div', 'table-scroll', words.table, [node]);
        // The box is visited next, and the table within it.
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
 * Returns a box that the keyboard can scroll. It is a group and not a region: every region is a landmark, which needs a
 * unique name, and readers who jump between landmarks do not look for tables.
 */
export function scrollBox(
  tagName: 'div' | 'span',
  className: string,
  label: string,
  children: ElementContent[],
): ElementContent {
  return element(tagName, { className: [className], role: 'group', ariaLabel: label, tabIndex: 0 }, children);
}
