/**
 * Turns formulas in TeX into MathML, which browsers draw without a font, a stylesheet or a script. The source stays in
 * the page as an annotation. Runs late, because other plugins do not change a formula while it is code.
 */

import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import type { WordsInBody } from '../../words/body/model.ts';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { mathElement } from './mathElement.ts';
import { scrollBox } from './tables.ts';

/**
 * This many characters of TeX certainly fit on a phone, because TeX has more characters than the formula has symbols.
 */
const phoneWidth = 24;

type Formula = { node: Element; parent: { children: unknown[] }; index: number; isBlock: boolean };

/**
 * A rehype plugin that replaces code of the language `math`. Reports a mistake as `math-invalid` and leaves the source.
 * Temml is loaded with a thread's first formula, which takes about 20 ms.
 */
export function rehypeMath({ report, words }: { report: Report; words: WordsInBody }) {
  return async (tree: Root): Promise<void> => {
    const formulas = findFormulas(tree);
    if (formulas.length === 0) return;
    const { default: temml } = await import('temml');
    for (const { node, parent, index, isBlock } of formulas) {
      try {
        const source = textContent(node).trim();
        const options = { displayMode: isBlock, annotate: true, throwOnError: true, maxExpand: 1000 };
        const formula = mathElement(temml.renderToString(source, options));
        // Firefox and Safari do not scroll the formula itself.
        const needsBox = isBlock || source.length > phoneWidth;
        parent.children[index] = needsBox
          ? scrollBox(isBlock ? 'div' : 'span', 'formula', words.formula, [formula])
          : formula;
      } catch (error) {
        report({
          rule: 'math-invalid',
          position: positionOf(node),
          message: `the formula cannot be read: ${reasonOf(error)}`,
          hint: 'correct it, or write \\$ for a dollar sign that does not begin a formula',
        });
      }
    }
  };
}

/** Returns true for `<code class="language-x">`. */
export function isCodeOf(code: Element, language: string): boolean {
  const { className } = code.properties;
  return Array.isArray(className) && className.includes(`language-${language}`);
}

function findFormulas(tree: Root): Formula[] {
  const formulas: Formula[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const code = node.tagName === 'pre' ? node.children[0] : node;
    if (code?.type !== 'element' || code.tagName !== 'code' || !isCodeOf(code, 'math')) return;
    if (node.tagName === 'code' && parent.type === 'element' && parent.tagName === 'pre') return;
    formulas.push({ node, parent, index, isBlock: node.tagName === 'pre' });
  });
  return formulas;
}

/** Returns Temml's message without the combining characters by which it underlines a place in the source. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/[\u0332\u0333]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
