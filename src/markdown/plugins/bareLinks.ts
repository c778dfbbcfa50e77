/**
 * Handles bare addresses within a raw `<a>`: `<a href="/x">www.example.org</a>`. remark-gfm does not read raw HTML, so
 * it turns the address into a link. Links cannot be nested: an HTML parser would close the author's link while it is
 * empty.
 */
import type { Link, Root } from 'mdast';
import { visit } from '../tree/visit.ts';

/**
 * A remark plugin that turns such links back into text. html/htmlTags.ts must run before, because it closes every
 * `<a>`.
 */
export function remarkBareLinks() {
  return (tree: Root): void => {
    let isInLink = false;
    visit(tree, (node, index, parent) => {
      if (node.type === 'html') {
        const lastTag = [...node.value.matchAll(/<(\/?)a(?=[\s/>])/gi)].at(-1);
        if (lastTag) isInLink = lastTag[1] === '';
      }
      if (isInLink && node.type === 'link' && isBare(node) && parent && index !== undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
    });
  };
}

/** Returns true for a link whose source is only its address. */
function isBare({ children: [only, ...more], position }: Link): boolean {
  if (only?.type !== 'text' || more.length > 0) return false;
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return length === only.value.length || position === undefined;
}
