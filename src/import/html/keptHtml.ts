/** Writes elements that stay HTML, with the attributes that catpost keeps. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isAllowedAttribute } from '../../markdown/html/allowList.ts';
import { attributeName } from '../../markdown/html/attributeName.ts';
import { attributesOf } from './elements.ts';
import { frameOf } from './embeds.ts';
import { parseHtml } from './parseHtml.ts';

/** Returns the HTML of an element without empty lines, so that markdown reads it as one block. */
export function keptHtml(node: Element): string {
  return htmlOf([withoutStyle(node)])
    .replace(/<pre[\s>].*?<\/pre>/gs, (pre) => pre.replaceAll('\n', '&#10;'))
    .replace(/\n\s*\n/g, '\n')
    .trim();
}

/** Returns the start tag of an element, as in `<abbr title="x">`. */
export function startTag(node: Element): string {
  const { tagName } = node;
  return htmlOf([withoutStyle({ ...node, children: [] })]).slice(0, -`</${tagName}>`.length);
}

function htmlOf(children: ElementContent[]): string {
  return toHtml({ type: 'root', children });
}

function withoutStyle(node: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name, value]) =>
      isAllowedAttribute(node.tagName, { name: attributeName(name), value: String(value) }, noComponents),
    ),
  );
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const frame = child.tagName === 'iframe' ? frameOf(attributesOf(child)) : null;
    return frame === null ? [withoutStyle(child)] : parseHtml(frame).children.filter((each) => each.type === 'element');
  });
  return { ...node, properties, children };
}

const noComponents = { components: new Map(), componentNames: [] };
