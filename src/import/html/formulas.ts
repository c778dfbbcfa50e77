/** Makes TeX of formulas in MathML. */
import type { Element, Text } from 'hast';
import { classesOf } from './elements.ts';
import { texOfMathml } from './texOfMathml.ts';

/** Returns an element with the TeX of a formula. */
export function formulaElement(math: Element): Element {
  const { tex, isBlock } = formulaOf(math);
  return texElement(tex, isBlock);
}

/**
 * Returns the TeX of a formula, and whether it has lines of its own. TeX often stands beside MathML, as an annotation
 * (https://www.w3.org/TR/mathml-core/#semantics-and-presentation). It has no `<`, with which a tag might begin.
 */
export function formulaOf(math: Element): { tex: string; isBlock: boolean } {
  const isBlock = math.properties.display === 'block' || classesOf(math).includes('display');
  return { tex: (texOf(math) ?? texOfMathml(math)).trim().replaceAll('<', '\\lt '), isBlock };
}

/** Returns an element that the handlers write as a formula. */
export function texElement(tex: string, isBlock: boolean): Element {
  // Spaces beside an element without a text would be taken for those at the edge of a paragraph.
  const text: Text = { type: 'text', value: 'formula' };
  return { type: 'element', tagName: isBlock ? 'div' : 'span', properties: { dataTex: tex.trim() }, children: [text] };
}

function texOf(node: Element): string | null {
  const { alttext } = node.properties;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const [text] = child.children;
    if (/tex/i.test(String(child.properties.encoding ?? '')) && text?.type === 'text') return text.value;
    const found = texOf(child);
    if (found !== null) return found;
  }
  return typeof alttext === 'string' ? alttext : null;
}
