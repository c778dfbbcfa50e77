/** Finds the value of an expression of JavaScript without running it. */
import type {
  ArrowFunctionExpression,
  BlockStatement,
  CallExpression,
  Expression,
  Function as FunctionNode,
  MemberExpression,
  ObjectExpression,
  Pattern,
  Property,
  SpreadElement,
  Super,
} from 'acorn';
import { requiredBy, requiredName } from './localImports.ts';
import type { PlainObject, PlainValue, Scope } from './model.ts';
import { chosen, combined, joined, joinedPath, largest } from './operators.ts';
import { isPlainObject } from './plainObject.ts';

/**
 * Returns the value of an expression; `undefined` if it depends on anything but literals and the names of `scope`. What is
 * not known within a list or an object is left out of it.
 *
 * - `f({ … })` is its first argument, as in `defineConfig({ … })`.
 * - `a || b` and `a ?? b` are `b` if `a` is not known, as in `process.env.URL || 'https://example.org'`.
 * - `process.env.NODE_ENV` is `production`, because what an author publishes is meant.
 */
export function plainValue(node: Expression | Super, scope: Scope): PlainValue | undefined {
  switch (node.type) {
    case 'Literal':
      return isPlain(node.value) ? node.value : undefined;
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap(({ value }, index) => {
          const expression = node.expressions[index];
          return [value.cooked ?? value.raw, ...(expression === undefined ? [] : [plainValue(expression, scope)])];
        }),
      );
    case 'ArrayExpression':
      return listOf(node.elements, scope);
    case 'ObjectExpression':
      return objectOf(node, scope);
    case 'Identifier':
      return scope.get(node.name);
    case 'MemberExpression':
      return memberOf(node, scope);
    case 'UnaryExpression': {
      const value = plainValue(node.argument, scope);
      if (node.operator === '!' && value !== undefined) return !value;
      return node.operator === '-' && typeof value === 'number' ? -value : undefined;
    }
    case 'LogicalExpression':
      return chosen(node.operator, plainValue(node.left, scope), () => plainValue(node.right, scope));
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') return undefined;
      return combined(node.operator, plainValue(node.left, scope), plainValue(node.right, scope));
    case 'ConditionalExpression': {
      const test = plainValue(node.test, scope);
      return test === undefined ? undefined : plainValue(test ? node.consequent : node.alternate, scope);
    }
    case 'CallExpression':
      return resultOf(node, scope);
    case 'NewExpression': {
      // `new URL('https://example.org')`
      const [first] = node.arguments;
      return first === undefined || first.type === 'SpreadElement' ? undefined : plainValue(first, scope);
    }
    case 'AwaitExpression':
      return plainValue(node.argument, scope);
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return plainValue(node.expression, scope);
    default:
      return undefined;
  }
}

/** Returns what the last `return` of a function returns. */
export function returnedValue({ body }: FunctionNode, scope: Scope): PlainValue | undefined {
  if (body.type !== 'BlockStatement') return plainValue(body, scope);
  const last = body.body.findLast((statement) => statement.type === 'ReturnStatement');
  return last?.argument ? plainValue(last.argument, withConstants(body.body, scope)) : undefined;
}

/** Returns the names of a scope and those that the statements declare. */
export function withConstants(statements: BlockStatement['body'], scope: Scope): Scope {
  const names = new Map(scope);
  for (const statement of statements) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) if (init) bind(id, plainValue(init, names), names);
  }
  return names;
}

/** Gives the names of a pattern, such as `{ url, author: { name } }`, their parts of a value. */
function bind(pattern: Pattern, value: PlainValue | undefined, names: Map<string, PlainValue>): void {
  if (value === undefined) return;
  if (pattern.type === 'Identifier') names.set(pattern.name, value);
  if (pattern.type !== 'ObjectPattern' || !isPlainObject(value)) return;
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.computed) continue;
    const { name } = property.key;
    bind(property.value, Object.hasOwn(value, name) ? value[name] : undefined, names);
  }
}

function isPlain(value: unknown): value is PlainValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function listOf(elements: (Expression | SpreadElement | null)[], scope: Scope): PlainValue[] | undefined {
  const items: PlainValue[] = [];
  for (const element of elements) {
    if (element === null) continue;
    const isSpread = element.type === 'SpreadElement';
    const value = plainValue(isSpread ? element.argument : element, scope);
    const added = !isSpread ? [value] : Array.isArray(value) ? value : [];
    if (items.length + added.length > largest) return undefined;
    for (const item of added) if (item !== undefined) items.push(item);
  }
  return items;
}

function objectOf({ properties }: ObjectExpression, scope: Scope): PlainObject {
  const entries = properties.flatMap((property): [string, PlainValue][] => {
    if (property.type === 'SpreadElement') {
      const value = plainValue(property.argument, scope);
      return isPlainObject(value) ? Object.entries(value) : [];
    }
    const name = keyOf(property, scope);
    const value = property.kind === 'init' ? plainValue(property.value, scope) : undefined;
    return name === null || value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Returns the name of a property; null if it is computed from something that is not known. */
function keyOf({ key, computed }: Pick<Property, 'key' | 'computed'>, scope: Scope): string | null {
  if (key.type === 'Identifier' && !computed) return key.name;
  const value = plainValue(key, scope);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function memberOf({ object, property, computed }: MemberExpression, scope: Scope): PlainValue | undefined {
  if (property.type === 'PrivateIdentifier') return undefined;
  const name = keyOf({ key: property, computed }, scope);
  if (name === 'NODE_ENV') return 'production';
  if (object.type === 'MetaProperty' && name === 'dirname') return scope.get('__dirname');
  const value = plainValue(object, scope);
  if (name === null) return undefined;
  if (Array.isArray(value)) return value[Number(name)];
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Returns what a call is taken for: a joined path, or the settings that a function such as `defineConfig` gets. */
function resultOf(
  { callee, arguments: written }: Pick<CallExpression, 'callee' | 'arguments'>,
  scope: Scope,
): PlainValue | undefined {
  const values = written.map((argument) => {
    if (argument.type === 'SpreadElement') return undefined;
    return isFunction(argument) ? returnedValue(argument, scope) : plainValue(argument, scope);
  });
  const required = requiredBy({ callee, arguments: written });
  if (required !== null) return scope.get(requiredName(required));
  if (callee.type === 'Identifier' && callee.name === 'fileURLToPath') return values[0];
  const method =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : null;
  if (method === 'join' || method === 'resolve') return joinedPath(values);
  if (method === 'cwd') return scope.get('__dirname');
  if (method !== null && method !== 'freeze') return undefined;
  return values.find((value) => isPlainObject(value) || Array.isArray(value));
}

function isFunction(node: Expression): node is ArrowFunctionExpression {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}
