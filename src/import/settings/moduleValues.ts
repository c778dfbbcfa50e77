/** Finds what a module exports without running it. */
import type {
  AssignmentExpression,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  Expression,
  Program,
  Statement,
} from 'acorn';
import type { ModuleValues, PlainValue, Scope } from './model.ts';
import { plainValue, returnedValue, withConstants } from './plainValue.ts';
import { unlessTooDeep } from './unlessTooDeep.ts';

/** Returns what a module exports. `imported` are the values of names that it imports. */
export function moduleValues(program: Program, imported: Scope): ModuleValues {
  return unlessTooDeep(() => valuesIn(program, imported)) ?? { main: undefined, named: {}, constants: imported };
}

function valuesIn({ body }: Program, imported: Scope): ModuleValues {
  const constants = withConstants(body.flatMap(statementOf), imported);
  const named = new Map<string, PlainValue>();
  let main: PlainValue | undefined;
  for (const node of body) {
    if (node.type === 'ExportDefaultDeclaration') main = defaultValue(node, constants) ?? main;
    if (node.type === 'ExportNamedDeclaration') addNamed(node, constants, named);
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') continue;
    const { right } = node.expression;
    const name = commonJsName(node.expression);
    const value = name === null ? undefined : exportedValue(right, constants);
    if (name === 'default') main = value ?? main;
    else if (name !== null && value !== undefined) named.set(name, value);
  }
  return { main, named: Object.fromEntries(named), constants };
}

/** Returns the statement of a top-level node, also of one that is exported. */
function statementOf(node: Program['body'][number]): Statement[] {
  switch (node.type) {
    case 'ExportNamedDeclaration':
      return node.declaration ? [node.declaration] : [];
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportDeclaration':
      return [];
    default:
      return [node];
  }
}

function defaultValue({ declaration }: ExportDefaultDeclaration, constants: Scope): PlainValue | undefined {
  if (declaration.type === 'FunctionDeclaration') return returnedValue(declaration, constants);
  return declaration.type === 'ClassDeclaration' ? undefined : exportedValue(declaration, constants);
}

/** Returns the value of an expression, and of a function what it returns. */
function exportedValue(node: Expression, constants: Scope): PlainValue | undefined {
  const isFunction = node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
  return isFunction ? returnedValue(node, constants) : plainValue(node, constants);
}

function addNamed(
  { declaration, specifiers }: ExportNamedDeclaration,
  constants: Scope,
  named: Map<string, PlainValue>,
): void {
  const add = (exported: string, local: string) => {
    const value = constants.get(local);
    if (value !== undefined) named.set(exported, value);
  };
  if (declaration?.type === 'VariableDeclaration') {
    for (const { id } of declaration.declarations) if (id.type === 'Identifier') add(id.name, id.name);
  }
  for (const { exported, local } of specifiers) {
    if (exported.type === 'Identifier' && local.type === 'Identifier') add(exported.name, local.name);
  }
}

/** Returns `default` for `module.exports = …`, and `x` for `exports.x = …` and `module.exports.x = …`; else null. */
function commonJsName({ left, operator }: AssignmentExpression): string | null {
  if (left.type !== 'MemberExpression' || operator !== '=') return null;
  const { object, property } = left;
  if (property.type !== 'Identifier') return null;
  const isModule = object.type === 'Identifier' && object.name === 'module';
  if (isModule) return property.name === 'exports' ? 'default' : null;
  const isExports =
    (object.type === 'Identifier' && object.name === 'exports') ||
    (object.type === 'MemberExpression' && object.object.type === 'Identifier' && object.object.name === 'module');
  return isExports ? property.name : null;
}
