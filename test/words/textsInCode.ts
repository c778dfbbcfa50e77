/** Finds the texts in a source file that readers would see. They belong in the catalogs. */
import { parseSync } from 'rolldown/utils';

/** Returns the texts in the order in which they are written. The name of the file says what its syntax is. */
export function textsIn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: string[] = [];
  visit(program, false, found);
  return found;
}

type Node = { type: string } & Record<string, unknown>;

/** `isShown` says that the node is where every word is a text, such as the value of a label. */
function visit(node: unknown, isShown: boolean, found: string[]): void {
  if (!isNode(node) || isForAuthors(node)) return;
  const text = stringOf(node);
  if (text !== null && (isShown ? word : sentence).test(text)) found.push(text.trim());
  const shown = shownPartsOf(node, isShown);
  for (const child of Object.values(node).flat()) visit(child, shown.includes(child), found);
}

const word = /\p{L}{2}/u;

/** Two words that begin with a capital, or a word after a tag of HTML. The ellipsis stands for a value. */
const sentence = /^\s*\p{Lu}[\p{L}’']*[,:]? [\p{L}…]|<\w[^<>]*>[^<>]*\p{L}{2}/u;

/** Returns the string that a node is; null for other nodes. */
function stringOf({ type, value, quasis }: Node): string | null {
  if (type === 'TemplateLiteral' && Array.isArray(quasis))
    return quasis.map(({ value: part }) => part.cooked).join('…');
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : null;
}

/** Returns the parts of a node whose words are texts. */
function shownPartsOf(node: Node, isShown: boolean): unknown[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return listOf(node.children);
    case 'JSXAttribute':
      return isLabel(node.name) ? [node.value] : [];
    case 'Property':
      return isLabel(node.key) ? [node.value] : [];
    case 'AssignmentExpression':
      return isLabel(node.left) || nameOf(node.left) === 'textContent' ? [node.right] : [];
    case 'CallExpression':
      return listOf(node.arguments).slice(...(shownArguments.get(nameOf(node.callee)) ?? [0, 0]));
    default:
      return isShown ? (transparent[node.type] ?? []).flatMap((name) => listOf(node[name])) : [];
  }
}

/** The arguments of functions that show their strings: from the first up to the second number. */
const shownArguments = new Map<string, [number, number?]>([
  ['element', [2]],
  ['append', [0]],
  ['prepend', [0]],
  ['button', [0, 1]],
  ['announce', [0, 1]],
  ['alertReader', [0, 1]],
  ['plain', [0, 1]],
  ['fillText', [0, 1]],
]);

/** The parts of an expression that may become its value. */
const transparent: Record<string, string[]> = {
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['left', 'right'],
  TemplateLiteral: ['expressions'],
  ArrayExpression: ['elements'],
  SpreadElement: ['argument'],
  JSXExpressionContainer: ['expression'],
};

function isLabel(name: unknown): boolean {
  return ['aria-label', 'ariaLabel', 'title', 'alt', 'placeholder', 'label'].includes(nameOf(name));
}

/** Messages of errors and problems are in English. */
function isForAuthors(node: Node): boolean {
  const { type } = node;
  if (type === 'ThrowStatement' || type === 'ImportDeclaration' || type.startsWith('TS')) return !wrapsExpression(type);
  if (type === 'NewExpression') return nameOf(node.callee).endsWith('Error');
  return type === 'Property' && ['message', 'hint', 'owner', 'reason'].includes(nameOf(node.key));
}

/** `x as const`, `x satisfies T` and `x!` contain an expression; all other nodes of TypeScript are types. */
function wrapsExpression(type: string): boolean {
  return ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type);
}

/** Returns the name of an identifier, or of the property that an expression reads. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  const { name, value } = node;
  if (typeof name === 'string') return name;
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
