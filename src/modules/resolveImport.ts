/** Finds the file of an import. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Returns the absolute path that a specifier in `file` names, which may not exist. Returns null for a package. */
export function resolveImport(specifier: string, file: string): string | null {
  if (specifier.startsWith('file:')) return URL.canParse(specifier) ? fileURLToPath(specifier) : null;
  if (!/^\.{0,2}\//.test(specifier)) return null;
  const path = resolve(dirname(file), specifier);
  return [path, ...spellings(path)].find(isFile) ?? path;
}

/** Returns the files that TypeScript admits for a path: without its extension, and with that of the compiled file. */
function spellings(path: string): string[] {
  const typescript = path.replace(/\.([mc]?)js$/, '.$1ts');
  return [typescript, `${path}.ts`, `${path}.mts`, `${path}.js`, `${path}.mjs`];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
