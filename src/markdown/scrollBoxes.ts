/**
 * What may be wider than the page, code and tables, scrolls in a box of its own. Here the keyboard gets to it: a browser
 * need not let a box be focused that only scrolls (WCAG 2.1.1), and Safari does not.
 */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Rehype plugin, to run when all code and tables stand. */
export function scrollBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'pre' || tagName === 'table') properties.tabIndex ??= 0;
    });
  };
}
