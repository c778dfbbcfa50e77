/**
 * Addresses within a raw `<a>`: `<a href="/x">www.example.org</a>`. remark-gfm does not read raw HTML and makes a link of
 * them. There is no link within a link, so an HTML parser would leave the author's empty.
 */
import type { Link, Root } from 'mdast';
import { visit } from '../tree/visit.ts';

/** A remark plugin that makes such addresses text again; htmlTags.ts has closed every `<a>` before. */
export function bareLinks() {
  return (tree: Root): void => {
    let isOpen = false;
    visit(tree, (node, index, parent) => {
      if (node.type === 'html') {
        const last = [...node.value.matchAll(/<(\/?)a(?=[\s/>])/gi)].at(-1);
        if (last) isOpen = last[1] === '';
      }
      if (isOpen && node.type === 'link' && isBare(node) && parent && index !== undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
    });
  };
}

/** True for a link whose source is its address alone. */
function isBare({ children: [only, ...more], position }: Link): boolean {
  if (only?.type !== 'text' || more.length > 0) return false;
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return length === only.value.length || position === undefined;
}
