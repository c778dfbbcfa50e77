/**
 * Column alignment as classes: react-markdown would write it as an inline style, which the policy forbids. And a header
 * cell without a text, such as that of a first column of names, heads nothing: it becomes an ordinary cell.
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin: `align` of a cell becomes `align-left`, `align-center` or `align-right`. */
export function tables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'td' && node.tagName !== 'th') return;
      const { align } = node.properties;
      delete node.properties.align;
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
      if (align === 'left' || align === 'center' || align === 'right') node.properties.className = [`align-${align}`];
    });
  };
}
