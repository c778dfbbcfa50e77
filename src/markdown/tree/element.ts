/** Nodes that the plugins make. */
import type { Element, Text } from 'hast';

/** `properties` are those of hast: `className`, `ariaLabel`, `dataAction`. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}
