/**
 * Gives ids and names from raw HTML and footnotes GitHub's prefix `user-content-`, so that they can neither shadow a
 * property of the page nor equal one of catpost's ids. The ids of headings come from headings.ts and stay as they are.
 */
import type { Element, Root } from 'hast';
import { percentDecode } from '../../text/percentDecode.ts';
import { fragmentOf, idNamedBy, idPrefix, withFragment } from '../fragments.ts';
import { element } from '../tree/element.ts';
import { visit } from '../tree/visit.ts';
import { headingDepth } from './headings.ts';

/**
 * A rehype plugin that adds every id of the body to `ids`. An id that is used twice stays on its first element only. A
 * link to `#x` is changed to `#user-content-x` if only that id exists.
 */
export function rehypeIds({ ids }: { ids: Set<string> }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { id, name } = node.properties;
      if (typeof name === 'string') node.properties.name = prefixed(name);
      if (typeof id === 'string') setId(node, headingDepth(node) === null ? prefixed(id) : id);
      if (typeof name === 'string' && node.tagName === 'a') setIdFromName(node, prefixed(name));
    });
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const fragment = fragmentOf(href);
      const target = fragment === '' || ids.has(fragment) ? null : idNamedBy(fragment, ids);
      if (target !== null) node.properties.href = withFragment(href, encodeURIComponent(target));
    });
  };

  function setId(node: Element, id: string): void {
    if (id === '' || ids.has(id)) delete node.properties.id;
    else node.properties.id = id;
    ids.add(id);
  }

  /** Gives an old-style anchor, `<a name="x">`, an id, because fragments are looked up by id. */
  function setIdFromName(node: Element, id: string): void {
    if (ids.has(id)) return;
    if (node.properties.id === undefined) setId(node, id);
    // The span is visited next, and its id is added then.
    else node.children.unshift(element('span', { id }));
  }
}

/** Adds the prefix. remark-rehype encodes the label of a footnote in its id; ids are decoded everywhere else. */
function prefixed(id: string): string {
  const plain = percentDecode(id);
  return plain === '' || plain.startsWith(idPrefix) || plain === 'footnote-label' ? plain : idPrefix + plain;
}
