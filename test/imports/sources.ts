/** The sources of catpost, and what each file imports, by any form of import: the data of the tests beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** The text of each source file, by its path from the root: `src/cli.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** What one file imports: files of `src`, by their paths, and packages and parts of Node, by their names. */
export type Imports = { files: string[]; packages: string[] };

/** Reads every source file. */
export function readSources(): Map<string, string> {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => posix.join('src', name));
  return new Map(names.filter((name) => isSource.test(name)).map((name) => [name, readFileSync(join(name), 'utf8')]));
}

const isSource = /(?<!\.d)\.(?:tsx?|mts|mjs)$/;

/** Resolves all imports of all files. An import that leads nowhere is left out: the compiler reports it. */
export function importsOf(sources: Sources): Map<string, Imports> {
  return new Map([...sources].map(([file, text]) => [file, importsIn(file, text, sources)]));
}

/** Resolves the imports of one file. */
export function importsIn(file: string, text: string, sources: Sources): Imports {
  const files = new Set<string>();
  const packages = new Set<string>();
  for (const specifier of specifiersIn(file, text)) {
    const [path = ''] = specifier.split('?');
    if (!/^\.{0,2}\//.test(path)) packages.add(path);
    else for (const found of filesAt(file, path, sources)) files.add(found);
  }
  return { files: [...files], packages: [...packages] };
}

/** A stylesheet or a text is no source, and gives nothing; a glob may match several files. */
function filesAt(file: string, path: string, sources: Sources): string[] {
  const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
  if (sources.has(target)) return [target];
  if (/[*{]/.test(target)) return [...sources.keys()].filter((name) => globPattern(target).test(name));
  return [];
}

/** `*` is part of one name, and `{a,b}` one of several. */
function globPattern(glob: string): RegExp {
  const pattern = glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`^${pattern.replace(/\{(.*?)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)}$`);
}

/**
 * The specifiers of static, side-effect, dynamic and type imports, of exports from elsewhere, of `import.meta.glob`, and of
 * `new URL('…', import.meta.url)`, by which workers are loaded.
 */
function specifiersIn(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: string[] = [];
  visit(program, (node) => {
    const source = sourceOf(node);
    if (source !== null) found.push(...strings(source));
  });
  return found;
}

type Node = { type: string } & Record<string, unknown>;

/** The part of a node that names what it imports; null for all other nodes. */
function sourceOf(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'CallExpression':
      return isGlob(node.callee) ? first(node.arguments) : null;
    case 'NewExpression':
      return isNode(node.callee) && node.callee.name === 'URL' ? relative(first(node.arguments)) : null;
    default:
      return null;
  }
}

/** Whether a callee is `import.meta.glob`. */
function isGlob(callee: unknown): boolean {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return false;
  const { object, property } = callee;
  return isNode(object) && object.type === 'MetaProperty' && isNode(property) && property.name === 'glob';
}

/** Addresses of the site are no imports. */
function relative(source: unknown): unknown {
  return strings(source).every((text) => /^\.{1,2}\/.*\.[a-z]+$/.test(text)) ? source : null;
}

function first(values: unknown): unknown {
  return Array.isArray(values) ? values[0] : null;
}

/** The texts of a literal, a template or an array of them. A pattern that excludes files imports none. */
function strings(source: unknown): string[] {
  if (!isNode(source)) return [];
  if (source.type === 'ArrayExpression' && Array.isArray(source.elements)) return source.elements.flatMap(strings);
  if (source.type === 'TSLiteralType') return strings(source.literal);
  if (source.type === 'TemplateLiteral' && Array.isArray(source.quasis)) return source.quasis.flatMap(strings);
  const value = source.type === 'TemplateElement' && isRecord(source.value) ? source.value.cooked : source.value;
  return typeof value === 'string' && !value.startsWith('!') ? [value] : [];
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (isNode(value)) {
    see(value);
    for (const child of Object.values(value)) visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
