/** Reads the files of installed packages that cards are drawn with. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** Returns the absolute path of a module or of a file in a package, as Node resolves it from here. */
export function resolvePackageFile(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier);
}

/** Returns whether a package is installed. In the package, the fonts of other scripts are optional. */
export function isPackageInstalled(name: string): boolean {
  const known = installed.get(name) ?? canResolve(`${name}/package.json`);
  installed.set(name, known);
  return known;
}

/** Returns the version in a package.json. Throws if it has none. */
export function packageVersion(packageJson: string): string {
  return readJson(packageJson, z.object({ version: z.string() })).version;
}

/** Reads and parses a JSON file. Throws if it does not have the given shape. */
export function readJson<Value>(file: string, shape: z.ZodType<Value>): Value {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const installed = new Map<string, boolean>();

function canResolve(specifier: string): boolean {
  try {
    resolvePackageFile(specifier);
    return true;
  } catch {
    return false;
  }
}
