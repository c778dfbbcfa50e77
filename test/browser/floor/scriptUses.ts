/** What a script uses of the browser and of the language, by names alone. */
import type { AnyNode, CallExpression, MemberExpression } from 'acorn';
import { full } from 'acorn-walk';
import { parseSync, transformSync } from 'rolldown/utils';

/**
 * `globals` are names that the script does not declare, `statics` members of such a name (`URL.parse`), and `members`
 * those of anything else. `attributes` are those of elements that the script makes. `patterns` are regular expressions.
 */
export type ScriptUses = Record<'globals' | 'statics' | 'members' | 'attributes' | 'events' | 'patterns', Set<string>>;

/** Returns what a file of TypeScript uses. Types are left out. */
export function scriptUses(file: string, text: string): ScriptUses {
  const { program } = parseSync(`${file}.js`, transformSync(file, text).code);
  const uses = { globals: set(), statics: set(), members: set(), attributes: set(), events: set(), patterns: set() };
  const declared = set();
  full(program, (node, _, kind) => {
    if (node.type === 'Identifier') (kind === 'VariablePattern' ? declared : uses.globals).add(node.name);
    else if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) declared.add(local.name);
    else addUses(node, uses);
  });
  for (const name of declared) uses.globals.delete(name);
  moveOwnMembers(uses, declared);
  return uses;
}

function addUses(node: AnyNode, uses: ScriptUses): void {
  if (node.type === 'MemberExpression') addMember(node, uses);
  if (node.type === 'ObjectPattern') addKeys(node.properties, uses.members);
  if (node.type === 'CallExpression') addCall(node, uses);
  if (node.type === 'Literal' && node.regex) uses.patterns.add(node.regex.pattern);
}

function addMember({ object, property, computed }: MemberExpression, { statics, members }: ScriptUses): void {
  if (computed || property.type !== 'Identifier') return;
  if (object.type === 'Identifier') statics.add(`${object.name}.${property.name}`);
  else members.add(property.name);
}

function addCall({ callee, arguments: [first, second] }: CallExpression, { events, attributes }: ScriptUses): void {
  const named = callee.type === 'MemberExpression' ? callee.property : callee;
  if (named.type !== 'Identifier' || first?.type !== 'Literal') return;
  if (named.name === 'addEventListener') events.add(String(first.value));
  if (/^(?:set|toggle)Attribute$/.test(named.name)) attributes.add(String(first.value));
  // What JSX is compiled to, and dom/element.ts.
  const isElement = /^_?jsxs?$|^element$/.test(named.name);
  if (isElement && second?.type === 'ObjectExpression') addKeys(second.properties, attributes);
}

/** A member of a name that the script declares is not a static one. */
function moveOwnMembers({ statics, members }: ScriptUses, declared: ReadonlySet<string>): void {
  for (const name of statics) {
    const [owner = '', member = ''] = name.split('.');
    if (declared.has(owner) && statics.delete(name)) members.add(member);
  }
}

function addKeys(properties: AnyNode[], keys: Set<string>): void {
  for (const property of properties) {
    if (property.type !== 'Property') continue;
    if (property.key.type === 'Identifier') keys.add(property.key.name);
    else if (property.key.type === 'Literal') keys.add(String(property.key.value));
  }
}

function set(): Set<string> {
  return new Set();
}
