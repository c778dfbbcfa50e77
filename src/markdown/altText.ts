/** Tells an alternative text that was forgotten, `![](x.png)`, from one that is empty on purpose, `<img alt="">`. */
import type { Root } from 'mdast';
import { visit } from './visit.ts';

/** A remark plugin: an empty text between the brackets is none, which images.ts reports. */
export function altText() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ((node.type === 'image' || node.type === 'imageReference') && node.alt?.trim() === '') node.alt = null;
    });
  };
}
