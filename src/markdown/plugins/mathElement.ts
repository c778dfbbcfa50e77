/** Turns the MathML that Temml writes into an element without styles, which the policy forbids. */

import type { Element } from 'hast';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import { visit } from '../tree/visit.ts';

const parse = rehypeRaw();

/** Parses the markup of one formula. Throws if it has no element. */
export function mathElement(markup: string): Element {
  const root = parse({ type: 'root', children: [{ type: 'raw', value: markup }] }, new VFile());
  if (root.type !== 'root' || root.children[0]?.type !== 'element') throw new Error('Temml returned no element.');
  visit(root, 'element', (node) => {
    node.properties = { ...allowedProperties(node), ...classFromStyle(node) };
    // menclose is not in MathML Core (https://www.w3.org/TR/mathml-core/), so browsers would not draw it.
    if (node.tagName === 'menclose') node.tagName = 'mrow';
  });
  return root.children[0];
}

/** The attributes of MathML Core that say how a formula is built. Colours are the theme's. */
const allowedNames = new Set([
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'encoding', 'stretchy', 'symmetric', 'largeop'],
  ...['movablelimits', 'accent', 'accentunder', 'fence', 'separator', 'form', 'lspace', 'rspace', 'minsize', 'maxsize'],
  ...['linethickness', 'width', 'height', 'depth', 'voffset', 'columnspan', 'rowspan', 'colSpan', 'rowSpan'],
]);

function allowedProperties({ properties }: Element): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => allowedNames.has(name)));
}

/**
 * Replaces the styles and classes of Temml that carry meaning, such as lines in a table, by the few classes of
 * formulas.css.
 */
function classFromStyle({ tagName, properties }: Element): { className?: string[] } {
  const style = String(properties.style ?? '');
  const notation = String(properties.notation ?? '');
  const names = [
    tagName === 'mtd' && /border-right/.test(style) ? 'line-after' : '',
    tagName === 'mtd' && /border-left/.test(style) ? 'line-before' : '',
    tagName === 'mtd' && /border-bottom/.test(style) ? 'line-below' : '',
    tagName === 'mtd' && /border-top/.test(style) ? 'line-above' : '',
    /(?:^|;)border:/.test(style) || notation === 'box' ? 'boxed' : '',
    /strike/.test(notation) ? 'struck' : '',
    String(properties.className ?? '').includes('tml-right') ? 'align-right' : '',
    String(properties.className ?? '').includes('tml-left') ? 'align-left' : '',
  ].filter((name) => name !== '');
  return names.length > 0 ? { className: names } : {};
}
