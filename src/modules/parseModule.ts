/**
 * Parses a module of the author: TypeScript becomes JavaScript, and the imports are found.
 *
 * Sucrase removes the types on every version of Node.js. Node.js itself can do that only from 22.18 on and rejects
 * enums, so a site could build on one machine and fail on another. Sucrase and acorn load in 50 ms, and only for a site
 * that has such a module.
 */
import type { AnyNode, Expression, Program } from 'acorn';
import { lineAt } from '../problems/problem.ts';
import type { Position } from '../types/problem.ts';
import type { ModuleImport, ModuleProblem, ModuleSyntax, SourceModule } from './model.ts';
import { resolveImport } from './resolveImport.ts';

/** Parses the text of a file by its extension. Returns the problem of a text that does not compile. */
export async function parseModule(
  file: string,
  text: string,
): Promise<{ module: SourceModule } | { problem: ModuleProblem }> {
  if (file.endsWith('.json')) return parseJsonModule(file, text);
  if (!/\.[mc]?[jt]s$/.test(file)) return { module: { file, text, code: text, syntax: null } };
  try {
    const code = /\.[mc]?ts$/.test(file) ? await withoutTypes(text) : text;
    const program = await parseProgram(code);
    // Node.js decides in the same way: a file without the syntax of modules is CommonJS.
    const isScript =
      /\.[jt]s$/.test(file) && !program.body.some(isModuleStatement) && /\b(?:module|exports)\b/.test(code);
    if (isScript || /\.c[jt]s$/.test(file)) return { module: { file, text, code, syntax: null } };
    return { module: { file, text, code, syntax: await syntaxOf(file, code, program) } };
  } catch (error) {
    return { problem: syntaxProblem(file, text, error) };
  }
}

/** Parses JavaScript. Throws a SyntaxError with its place in `loc`. */
export async function parseProgram(code: string): Promise<Program> {
  const { parse } = await import('acorn');
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true });
}

async function withoutTypes(text: string): Promise<string> {
  const { transform } = await import('sucrase');
  return transform(text, { transforms: ['typescript'], disableESTransforms: true }).code;
}

function parseJsonModule(file: string, text: string): { module: SourceModule } | { problem: ModuleProblem } {
  try {
    return { module: { file, text, code: `export default ${JSON.stringify(JSON.parse(text))};`, syntax: noSyntax } };
  } catch {
    const hint = 'look for a comma or a quote that is missing';
    return { problem: { file, position: null, line: null, message: 'this is not valid JSON', hint } };
  }
}

const noSyntax: ModuleSyntax = { imports: [], places: [] };

function isModuleStatement({ type }: AnyNode): boolean {
  return /^(?:Import|Export)/.test(type);
}

async function syntaxOf(file: string, code: string, program: Program): Promise<ModuleSyntax> {
  const { full } = await import('acorn-walk');
  const syntax: ModuleSyntax = { imports: [], places: [] };
  full(program, (node) => addSyntax(node, file, code, syntax));
  return syntax;
}

function addSyntax(node: AnyNode, file: string, code: string, { imports, places }: ModuleSyntax): void {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const last = node.attributes.at(-1);
      const { source } = node;
      if (source) imports.push(...importsOf(file, source, last ? code.indexOf('}', last.end) + 1 : source.end));
      break;
    }
    case 'ImportExpression':
      imports.push(...importsOf(file, node.source, node.options?.end ?? node.source.end));
      break;
    case 'MemberExpression': {
      const { object, property, start, end } = node;
      if (object.type !== 'MetaProperty' || property.type !== 'Identifier') break;
      const { name } = property;
      if (name === 'url' || name === 'dirname' || name === 'filename') places.push({ start, end, name });
    }
  }
}

/** Returns the import, or nothing if its specifier is computed. `end` includes the attributes. */
function importsOf(file: string, source: Expression, end: number): ModuleImport[] {
  if (source.type !== 'Literal' || typeof source.value !== 'string' || !source.loc) return [];
  const { line, column } = source.loc.start;
  const specifier = source.value;
  const position = { line, column: column + 1 };
  return [{ specifier, start: source.start, end, position, file: resolveImport(specifier, file) }];
}

/** Sucrase and acorn both name the place in `loc`, and again at the end of the message. */
function syntaxProblem(file: string, text: string, error: unknown): ModuleProblem {
  if (!(error instanceof Error)) throw error;
  const position = positionOf(error);
  const what = error.message.replace(/^Error transforming .*?: |\s*\(\d+:\d+\)$/g, '');
  return {
    file,
    position,
    line: lineAt(text, position),
    message: `this does not compile: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    hint: 'look for a bracket, a quote or a comma that is missing before this place',
  };
}

function positionOf(error: Error): Position | null {
  const loc = 'loc' in error ? error.loc : null;
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc)) return null;
  // Acorn counts columns from 0, Sucrase from 1.
  return { line: Number(loc.line), column: Number(loc.column) + ('raisedAt' in error ? 1 : 0) };
}
