/** Finds where the settings of site.config.ts are written, so that a problem can name the line of its key. */
import type { AnyNode, ObjectExpression, Program, Property } from 'acorn';
import { parseProgram } from '../../modules/parseModule.ts';
import type { Position } from '../../types/problem.ts';
import type { LocatedValues, ValuePath } from '../yaml/locatedValues.ts';

type Node = AnyNode | null | undefined;

/**
 * Returns functions that find values and keys in the default export of a module. They look through constants of the
 * module, and stop at what only running it would tell: then they find the value that contains it.
 */
export async function createLocator(code: string): Promise<Pick<LocatedValues, 'locate' | 'locateKey'>> {
  const program = await parseProgram(code);
  const constants = constantsOf(program);
  const root = exportOf(program);
  const walk = (path: ValuePath) => walkPath(root, path, constants);
  return {
    locate: (path) => walk(path).value,
    locateKey: (path) => walk(path).key,
  };
}

/** Returns the positions of the last part of the path that is written: of its key, and of its value. */
function walkPath(
  root: Node,
  path: ValuePath,
  constants: ReadonlyMap<string, AnyNode>,
): { key: Position | null; value: Position | null } {
  let node = resolved(root, constants);
  let found: { key: Position | null; value: Position | null } = { key: null, value: null };
  for (const part of path) {
    const [key, value] = partOf(node, part);
    if (!value) break;
    found = { key: startOf(key), value: startOf(value) };
    node = resolved(value, constants);
  }
  return found;
}

/** Returns the key and the value of one part of an object or a list. */
function partOf(node: Node, part: string | number): [key: Node, value: Node] {
  if (node?.type === 'ArrayExpression') {
    const item = node.elements[Number(part)];
    return [item, item];
  }
  const property = node?.type === 'ObjectExpression' ? propertyOf(node, part) : null;
  return property ? [property.key, property.value] : [null, null];
}

/** The last one of two properties with the same key has the value. */
function propertyOf({ properties }: ObjectExpression, part: string | number): Property | null {
  const found = properties.filter((each): each is Property => each.type === 'Property' && keyOf(each) === String(part));
  return found.at(-1) ?? null;
}

function keyOf({ key, computed }: Property): string | null {
  if (key.type === 'Identifier' && !computed) return key.name;
  return key.type === 'Literal' ? String(key.value) : null;
}

/** Follows the name of a constant, and the first argument of a call such as `defineSite(…)`. */
function resolved(node: Node, constants: ReadonlyMap<string, AnyNode>): Node {
  const seen = new Set<Node>();
  let last = node;
  while (last && !seen.has(last)) {
    seen.add(last);
    if (last.type === 'Identifier') last = constants.get(last.name) ?? null;
    else if (last.type === 'CallExpression') last = last.arguments[0];
  }
  return last;
}

function exportOf({ body }: Program): Node {
  return body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration;
}

function constantsOf({ body }: Program): Map<string, AnyNode> {
  const constants = new Map<string, AnyNode>();
  for (const statement of body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations)
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
  }
  return constants;
}

function startOf(node: Node): Position | null {
  return node?.loc ? { line: node.loc.start.line, column: node.loc.start.column + 1 } : null;
}
