/** `breaks: true`: each line end in the source is a line break on the page, for poems. */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from '../tree/visit.ts';

/** A remark plugin that turns every soft line end into a `break`. */
export function remarkBreaks() {
  return (tree: Root): void => {
    visit(tree, (node: Nodes) => {
      if (node.type === 'paragraph' || node.type === 'heading') splitChildren(node);
      if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link' || node.type === 'delete') {
        splitChildren(node);
      }
    });
  };
}

function splitChildren(parent: Parents & { children: PhrasingContent[] }): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'text' || !child.value.includes('\n')) return [child];
    return child.value
      .split(/ *\n */)
      .flatMap((line, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
      ]);
  });
}
