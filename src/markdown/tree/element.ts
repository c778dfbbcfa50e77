/** Creates nodes of HTML trees. */
import type { Element, Text } from 'hast';

/** Returns an element. `properties` have the names of hast: `className`, `ariaLabel`, `dataAction`. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Returns a text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}
