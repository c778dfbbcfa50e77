/** Reads elements of HTML trees. */
import type { Element, Nodes, RootContent } from 'hast';
import { attributeName } from '../../markdown/html/attributeName.ts';
import type { Attributes } from './model.ts';

/** Returns the attributes of an element, by their names in HTML. */
export function attributesOf({ properties }: Element): Attributes {
  const entries = Object.entries(properties).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false) return [];
    const text =
      value === true ? '' : Array.isArray(value) ? value.join(name === 'srcSet' ? ', ' : ' ') : String(value);
    return [[/^data[A-Z]/.test(name) ? name.replace(/[A-Z]/g, '-$&').toLowerCase() : attributeName(name), text]];
  });
  return new Map(entries);
}

/** Returns the classes of an element. */
export function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Returns the first element below `node` for which `isWanted` is true, or null. */
export function findElement(node: Nodes, isWanted: (element: Element) => boolean): Element | null {
  if (!('children' in node)) return null;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = isWanted(child) ? child : findElement(child, isWanted);
    if (found !== null) return found;
  }
  return null;
}

/** Returns whether a node shows nothing but a text of white space. */
export function isBlankNode(node: RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
