/**
 * Formulas: TeX -> MathML at build, which browsers draw without a font, a stylesheet or a script. The source stays in the
 * page as an annotation. Runs last, because until then a formula is code, which no other plugin changes.
 */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { scrollBox } from './tables.ts';

/** Characters of TeX, of which a formula has more than it has signs. */
const phoneWidth = 24;

type Place = { node: Element; parent: { children: unknown[] }; index: number; isBlock: boolean };

/**
 * A rehype plugin that replaces code of the language `math`. A mistake is reported as `math-invalid` and the source shown.
 * Temml loads with the first formula of a thread, in about 20 ms.
 */
export function math({ report }: { report: Report }) {
  return async (tree: Root): Promise<void> => {
    const places: Place[] = [];
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const code = node.tagName === 'pre' ? node.children[0] : node;
      if (code?.type !== 'element' || code.tagName !== 'code' || !isOf(code, 'math')) return;
      if (node.tagName === 'code' && parent.type === 'element' && parent.tagName === 'pre') return;
      places.push({ node, parent, index, isBlock: node.tagName === 'pre' });
    });
    if (places.length === 0) return;
    const { default: temml } = await import('temml');
    for (const { node, parent, index, isBlock } of places) {
      try {
        const source = textOf(node).trim();
        const markup = temml.renderToString(source, {
          displayMode: isBlock,
          annotate: true,
          throwOnError: true,
          maxExpand: 1000,
        });
        const formula = toHast(markup);
        // One in a line has no box of its own: where it may be wider than a phone, the keyboard scrolls it itself.
        if (!isBlock && source.length > phoneWidth) formula.properties.tabIndex = 0;
        parent.children[index] = isBlock ? scrollBox('formula', 'Formula', [formula]) : formula;
      } catch (error) {
        report({
          rule: 'math-invalid',
          position: positionOf(node),
          message: `the formula cannot be read: ${reasonOf(error)}`,
          hint: 'correct it, or write \\$ for a dollar that is only one',
        });
      }
    }
  };
}

/** True for `<code class="language-x">`. */
export function isOf(code: Element, language: string): boolean {
  const { className } = code.properties;
  return Array.isArray(className) && className.includes(`language-${language}`);
}

/** Temml marks the place in its message by combining characters and shows the rest of the source. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/[\u0332\u0333]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const parse = rehypeRaw();

function toHast(markup: string): Element {
  const root = parse({ type: 'root', children: [{ type: 'raw', value: markup }] }, new VFile());
  if (root.type !== 'root' || root.children[0]?.type !== 'element') throw new Error('Temml returned no element.');
  visit(root, 'element', (node) => {
    node.properties = { ...kept(node), ...classOf(node) };
    // Not in MathML Core: https://www.w3.org/TR/mathml-core/ draws what is in it only.
    if (node.tagName === 'menclose') node.tagName = 'mrow';
  });
  return root.children[0];
}

/** The attributes of MathML Core that say how a formula is built; colours are the theme's, and styles are refused. */
const attributes = new Set([
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'encoding', 'stretchy', 'symmetric', 'largeop'],
  ...['movablelimits', 'accent', 'accentunder', 'fence', 'separator', 'form', 'lspace', 'rspace', 'minsize', 'maxsize'],
  ...['linethickness', 'width', 'height', 'depth', 'voffset', 'columnspan', 'rowspan', 'colSpan', 'rowSpan'],
]);

function kept({ properties }: Element): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => attributes.has(name)));
}

/** What Temml says by classes and styles and a reader would miss, as the few classes of formulas.css. */
function classOf({ tagName, properties }: Element): { className?: string[] } {
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
