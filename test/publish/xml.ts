/** Reads XML in tests. Throws if it is not well-formed. */
import { SaxesParser } from 'saxes';

/** A parsed element. */
export type XmlElement = {
  /** As it is written, with its prefix. */
  name: string;
  /** The namespace, and the name without its prefix. */
  uri: string;
  local: string;
  attributes: Record<string, string>;
  /** The text of the element itself, without that of its children. */
  text: string;
  children: XmlElement[];
};

/** Returns the root element. */
export function parseXml(xml: string): XmlElement {
  const document: XmlElement = { name: '', uri: '', local: '', attributes: {}, text: '', children: [] };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, uri, local, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new Error('The document has no element.');
  return root;
}

/** Returns the element and everything below it. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

/** Returns the children with this name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Returns the texts of the children with this name. */
export function childTexts(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map(({ text }) => text);
}
