/** XML as a tree. Throws where it is not well-formed. */
import { SaxesParser } from 'saxes';

/** `name` has the prefix of the document, `text` is that of the element itself. */
export type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };

export function xmlTree(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node: XmlNode = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [first] = root.children;
  if (!first) throw new Error('There is no element.');
  return first;
}

/** The node and all below it. */
export function allNodes(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** The children of one name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The texts of the children of one name. */
export function textsOf(node: XmlNode, name: string): string[] {
  return childrenOf(node, name).map(({ text }) => text);
}
