/** Finds the files of the author that a module imports. */
import { posix } from 'node:path';
import type { CallExpression, Identifier, ImportDeclaration, Literal, Program } from 'acorn';
import { full } from 'acorn-walk';

/** An import, and the names that it gives. `name` is `default`, `*` for the whole module, or that of an export. */
type LocalImport = { specifier: string; bindings: { local: string; name: string }[] };

/** Returns the name by which a scope has the value of `require(specifier)`. */
export function requiredName(specifier: string): string {
  return `require ${specifier}`;
}

/** Returns the imports of a program. `require('./x')` gives the name `require ./x`. */
export function localImports(program: Program): LocalImport[] {
  const imports: LocalImport[] = [];
  full(program, (node) => {
    if (node.type === 'ImportDeclaration') {
      imports.push({ specifier: String(node.source.value), bindings: bindingsOf(node) });
    }
    const required = node.type === 'CallExpression' ? requiredBy(node) : null;
    if (required !== null) {
      imports.push({ specifier: required, bindings: [{ local: requiredName(required), name: 'default' }] });
    }
  });
  return imports;
}

/** Returns the specifier of a call of `require`; null for any other call. */
export function requiredBy({
  callee,
  arguments: [first],
}: Pick<CallExpression, 'callee' | 'arguments'>): string | null {
  if (callee.type !== 'Identifier' || callee.name !== 'require') return null;
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
}

/**
 * Returns the file that a specifier names: relative to `file`, or with the alias `@/` or `~/` from the root or `src/`. Returns
 * null for a package, and for a file that is not there.
 */
export function targetOf(file: string, specifier: string, read: (file: string) => string | null): string | null {
  const paths = /^\.{1,2}\//.test(specifier)
    ? [posix.join(posix.dirname(file), specifier)]
    : /^[@~]\//.test(specifier)
      ? [`src/${specifier.slice(2)}`, specifier.slice(2)]
      : [];
  const candidates = paths.flatMap((path) => [path, ...endings.map((ending) => path.replace(/\.js$/, '') + ending)]);
  return candidates.find((candidate) => /\.[^/]+$/.test(candidate) && read(candidate) !== null) ?? null;
}

const endings = ['.ts', '.mts', '.tsx', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

function bindingsOf({ specifiers }: ImportDeclaration): LocalImport['bindings'] {
  return specifiers.map((specifier) => {
    const local = specifier.local.name;
    if (specifier.type === 'ImportSpecifier') return { local, name: nameOf(specifier.imported) };
    return { local, name: specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*' };
  });
}

function nameOf(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : String(node.value);
}
