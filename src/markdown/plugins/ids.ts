/**
 * Ids and names that come from raw HTML or footnotes get `user-content-`, as on GitHub, so that they can neither
 * shadow a property of the page nor meet an id of ours (decision 8). Heading ids are made by headings.ts and stay.
 */
import type { Element, Root } from 'hast';
import { decoded } from '../../text/decoded.ts';
import { fragmentOf, idNamedBy, idPrefix, withFragment } from '../fragments.ts';
import { element } from '../tree/element.ts';
import { visit } from '../tree/visit.ts';
import { headingDepth } from './headings.ts';

/**
 * A rehype plugin. `seen` receives every id of the body, a doubled one only once: later uses of an id lose it.
 * A link to `#x` where only `user-content-x` exists is pointed there.
 */
export function ids({ seen }: { seen: Set<string> }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { id, name } = node.properties;
      if (typeof name === 'string') node.properties.name = prefixed(name);
      if (typeof id === 'string') takeId(node, headingDepth(node) === null ? prefixed(id) : id);
      if (typeof name === 'string' && node.tagName === 'a') giveNamedId(node, prefixed(name));
    });
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const fragment = fragmentOf(href);
      const target = fragment === '' || seen.has(fragment) ? null : idNamedBy(fragment, seen);
      if (target !== null) node.properties.href = withFragment(href, encodeURIComponent(target));
    });
  };

  function takeId(node: Element, id: string): void {
    if (id === '' || seen.has(id)) delete node.properties.id;
    else node.properties.id = id;
    seen.add(id);
  }

  /** An anchor of old, `<a name="x">`, is found by its id, as everything else. */
  function giveNamedId(node: Element, id: string): void {
    if (seen.has(id)) return;
    if (node.properties.id === undefined) takeId(node, id);
    // It is visited next.
    else node.children.unshift(element('span', { id }));
  }
}

/** remark-rehype encodes the label of a footnote in its id, and so in what links to it, which is decoded everywhere else. */
function prefixed(id: string): string {
  const plain = decoded(id);
  return plain === '' || plain.startsWith(idPrefix) || plain === 'footnote-label' ? plain : idPrefix + plain;
}
