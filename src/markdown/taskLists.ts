/** Task lists: the check box of an item gets a name, without which a screen reader says "check box" and no more. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin; the names are those that GitHub gives. */
export function taskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'input' || properties.type !== 'checkbox') return;
      properties.ariaLabel = properties.checked ? 'Completed task' : 'Incomplete task';
    });
  };
}
