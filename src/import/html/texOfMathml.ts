/** Writes MathML as TeX, in which posts of catpost have their formulas. */
import type { Element, ElementContent } from 'hast';

/**
 * Returns the TeX of an element of MathML Core (https://www.w3.org/TR/mathml-core/). An element that TeX has not becomes
 * its children, so that no sign is lost.
 */
export function texOfMathml(node: Element): string {
  return (writers.get(node.tagName) ?? texOfChildren)(node).trim();
}

type Writer = (node: Element) => string;

/** Elements whose children have places, or whose text is not a formula. The others only group what they contain. */
const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['mi', (node) => named(textOf(node), 'mathrm')],
  ['mn', (node) => escaped(textOf(node))],
  ['mo', (node) => named(textOf(node), 'operatorname')],
  ['mtext', (node) => plain(textOf(node))],
  ['ms', (node) => plain(`"${textOf(node)}"`)],
  ['mspace', () => '\\;'],
  ['mfrac', (node) => `\\frac${inBraces(node, 0)}${inBraces(node, 1)}`],
  ['msqrt', (node) => `\\sqrt{${texOfChildren(node)}}`],
  ['mroot', (node) => `\\sqrt[${partOf(node, 1)}]${inBraces(node, 0)}`],
  ['msub', (node) => `${inBraces(node, 0)}_${inBraces(node, 1)}`],
  ['msup', (node) => `${inBraces(node, 0)}^${inBraces(node, 1)}`],
  ['msubsup', (node) => `${inBraces(node, 0)}_${inBraces(node, 1)}^${inBraces(node, 2)}`],
  ['munder', (node) => `\\underset${inBraces(node, 1)}${inBraces(node, 0)}`],
  ['mover', (node) => `\\overset${inBraces(node, 1)}${inBraces(node, 0)}`],
  ['munderover', (node) => `\\underset${inBraces(node, 1)}{\\overset${inBraces(node, 2)}${inBraces(node, 0)}}`],
  ['mfenced', fencedTex],
  ['mtable', tableTex],
  ['mtr', (node) => elementsOf(node).map(texOfMathml).join(' & ')],
  ['semantics', (node) => partOf(node, 0)],
  ['annotation', () => ''],
  ['annotation-xml', () => ''],
]);

function texOfChildren({ children }: Element): string {
  const parts = children.map((child) => (child.type === 'element' ? texOfMathml(child) : looseText(child)));
  return parts.filter((part) => part !== '').join(' ');
}

function looseText(node: ElementContent): string {
  return node.type === 'text' && node.value.trim() !== '' ? plain(oneLine(node.value)) : '';
}

function elementsOf({ children }: Element): Element[] {
  return children.flatMap((child) => (child.type === 'element' ? [child] : []));
}

function partOf(node: Element, index: number): string {
  const part = elementsOf(node)[index];
  return part === undefined ? '' : texOfMathml(part);
}

function inBraces(node: Element, index: number): string {
  return `{${partOf(node, index)}}`;
}

function fencedTex(node: Element): string {
  const { open = '(', close = ')', separators = ',' } = node.properties;
  const [separator = ''] = String(separators).trim();
  const inner = elementsOf(node)
    .map(texOfMathml)
    .join(`${escaped(separator)} `);
  return `${escaped(String(open))}${inner}${escaped(String(close))}`;
}

/** Each column has the side of `columnalign`, of which the last counts for all that follow. */
function tableTex(node: Element): string {
  const rows = elementsOf(node).filter(({ tagName }) => tagName === 'mtr' || tagName === 'mlabeledtr');
  const sides = String(node.properties.columnalign ?? 'center').split(/\s+/);
  const width = rows.reduce((most, row) => Math.max(most, elementsOf(row).length), 1);
  const columns = Array.from({ length: width }, (_, index) => letterOf(sides[index] ?? sides.at(-1)));
  return `\\begin{array}{${columns.join('')}} ${rows.map(texOfMathml).join(' \\\\ ')} \\end{array}`;
}

function letterOf(side: string | undefined): string {
  return side === 'left' ? 'l' : side === 'right' ? 'r' : 'c';
}

function textOf(node: Element): string {
  return oneLine(allText(node));
}

function allText({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? allText(child) : ''))
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name of several letters would be a product in TeX. */
function named(text: string, command: string): string {
  return /^\p{L}[\p{L}\p{M}]+$/u.test(text) && [...text].length > 1 ? `\\${command}{${text}}` : escaped(text);
}

function plain(text: string): string {
  return `\\text{${text.replace(specialSigns, (sign) => signsOfText.get(sign) ?? `\\${sign}`)}}`;
}

/** Removes signs that nobody sees, and writes those that TeX or HTML would take for their own. */
function escaped(text: string): string {
  return text.replace(/[\u2061-\u2064]/g, '').replace(specialSigns, (sign) => signs.get(sign) ?? `\\${sign}`);
}

/** A backtick would end the formula, and a bar the cell of a table. */
const specialSigns = /[\\{}$&#_%^~<>`|]/g;

const signs: ReadonlyMap<string, string> = new Map([
  ['\\', '\\backslash '],
  ['^', '\\wedge '],
  ['~', '\\sim '],
  ['<', '\\lt '],
  ['>', '\\gt '],
  ['`', '‘'],
  ['|', '\\vert '],
]);

const signsOfText: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash '],
  ['^', '\\textasciicircum '],
  ['~', '\\textasciitilde '],
  ['<', '\\textless '],
  ['>', '\\textgreater '],
  ['`', '‘'],
  ['|', '\\textbar '],
]);
