/**
 * Ids and names that come from raw HTML or footnotes get `user-content-`, as on GitHub, so that they can neither
 * shadow a property of the page nor meet an id of ours (decision 8). Heading ids are made by headings.ts and stay.
 */
import type { Root } from 'hast';
import { decoded } from '../decoded.ts';
import { headingDepth } from './headings.ts';
import { visit } from './visit.ts';

const prefix = 'user-content-';

/**
 * A rehype plugin. `seen` receives every id of the body, a doubled one only once: later uses of an id lose it.
 * A link to `#x` where only `user-content-x` exists is pointed there.
 */
export function ids({ seen }: { seen: Set<string> }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { id, name } = node.properties;
      if (typeof name === 'string') node.properties.name = prefixed(name);
      if (typeof id !== 'string') return;
      const own = headingDepth(node) === null ? prefixed(id) : id;
      if (own === '' || seen.has(own)) delete node.properties.id;
      else node.properties.id = own;
      seen.add(own);
    });
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const target = decoded(href.slice(1));
      if (!seen.has(target) && seen.has(prefix + target)) node.properties.href = `#${prefix}${href.slice(1)}`;
    });
  };
}

function prefixed(id: string): string {
  return id === '' || id.startsWith(prefix) || id === 'footnote-label' ? id : prefix + id;
}
