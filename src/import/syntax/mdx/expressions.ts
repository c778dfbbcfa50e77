/** Finds the values of expressions in a body. Nothing of an author is ever run. */
import { parseExpressionAt } from 'acorn';
import type { PassContext } from '../../body/model.ts';
import { localImports, requiredName } from '../../settings/localImports.ts';
import type { PlainObject, PlainValue, Scope } from '../../settings/model.ts';
import { moduleValues } from '../../settings/moduleValues.ts';
import { parseSettings } from '../../settings/parseSettings.ts';
import { asPlainValue } from '../../settings/plainObject.ts';
import { plainValue } from '../../settings/plainValue.ts';

/** Returns the value of an expression; `undefined` if it is not known, and null if it is empty or only a comment. */
export function expressionValue(source: string, scope: Scope): PlainValue | undefined {
  if (withoutComments(source).trim() === '') return null;
  const node = parsed(source);
  return node === null ? undefined : plainValue(node, scope);
}

/** Returns whether a text between braces can be an expression, or an element with one. */
export function isExpression(source: string): boolean {
  return parsed(source) !== null || /<[A-Za-z>]/.test(source);
}

/** Returns the address that an expression stands for: a text, or the file of an imported picture. */
export function expressionAddress(source: string, scope: Scope): string | null {
  const value = expressionValue(source, scope);
  if (typeof value === 'string') return value;
  const [, name = ''] = /^\s*([\w$]+)\.(?:src|default)\s*$/.exec(source) ?? [];
  const [, specifier = ''] = /\b(?:require|import)\(\s*['"`]([^'"`]+)['"`]\s*\)/.exec(source) ?? [];
  const address = scope.get(name) ?? scope.get(requiredName(specifier)) ?? specifier;
  return typeof address === 'string' && address !== '' ? address : null;
}

/**
 * Returns the names that expressions of a body may use: its constants, the files that it imports, its front matter, and
 * the props that an element gives to it (https://docs.astro.build/en/guides/integrations-guide/mdx/#using-exported-variables-in-mdx).
 */
export async function scopeOf(modules: string, props: PlainObject, { post, site }: PassContext): Promise<Scope> {
  const matter = asPlainValue(post.values) ?? {};
  const names = new Map<string, PlainValue>([
    ['frontmatter', matter],
    ['frontMatter', matter],
    ['props', { frontmatter: matter, ...props }],
  ]);
  const program = modules === '' ? null : await parseSettings('post.jsx', modules);
  if (program === null) return names;
  for (const { specifier, bindings } of localImports(program)) {
    const value = importedFile(specifier, post.file, site);
    if (value !== null) for (const { local } of bindings) names.set(local, value);
  }
  return moduleValues(program, names).constants;
}

/** Returns the address of an imported picture or the text of a file that is imported as text; null for other imports. */
function importedFile(specifier: string, from: string, site: PassContext['site']): string | null {
  const path = specifier.replace(/^.*!/, '').replace(/\?.*$/, '');
  if (/\?raw\b|raw-loader!/.test(specifier)) return site.read(site.fileNamed(path, from) ?? '');
  if (!/\.(?:avif|gif|jpe?g|png|svg|webp|mp4|webm|mov|mp3|ogg|wav|pdf)$/i.test(path)) return null;
  if (/^\.{0,2}\//.test(path)) return path;
  const file = site.fileNamed(path.replace(/^(?:[@~#$][\w-]*|src)\//, ''), from);
  return file === null ? path : `@/${file}`;
}

function parsed(source: string) {
  const code = `(${source}\n)`;
  try {
    const node = parseExpressionAt(code, 0, { ecmaVersion: 'latest', sourceType: 'module' });
    return node.end <= code.length ? node : null;
  } catch {
    return null;
  }
}

function withoutComments(source: string): string {
  return source.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
}
