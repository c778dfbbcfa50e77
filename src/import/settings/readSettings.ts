/** Reads settings that are written in JavaScript, TypeScript or JSON as data. Nothing in them is ever run. */
import { localImports, targetOf } from './localImports.ts';
import type { ModuleValues, PlainValue } from './model.ts';
import { moduleValues } from './moduleValues.ts';
import { parseSettings } from './parseSettings.ts';
import { isPlainObject } from './plainObject.ts';
import { unlessTooDeep } from './unlessTooDeep.ts';

/** Returns the text of a file, or null. */
type ReadText = (file: string) => string | null;

/** How many files in a row are read because one imports the next. */
const longestChain = 4;

/**
 * Returns what a settings file says, as far as it is written as literals. `file` is its path from the root, and `read`
 * returns the text of it and of the files that it imports. Nothing is known of a file that is missing or does not compile.
 */
export async function readSettings(file: string, read: ReadText): Promise<ModuleValues> {
  return readModule(file, read, 0);
}

async function readModule(file: string, read: ReadText, depth: number): Promise<ModuleValues> {
  const text = read(file);
  const program = text === null ? null : await parseSettings(file, text);
  if (program === null) return { main: undefined, named: {}, constants: new Map() };
  const names = new Map<string, PlainValue>([['__dirname', '.']]);
  for (const { specifier, bindings } of unlessTooDeep(() => localImports(program)) ?? []) {
    const target = depth < longestChain ? targetOf(file, specifier, read) : null;
    if (target === null) continue;
    const imported = await readModule(target, read, depth + 1);
    for (const { local, name } of bindings) {
      const value = importedValue(imported, name);
      if (value !== undefined) names.set(local, value);
    }
  }
  return moduleValues(program, names);
}

/** Returns what `import { name }` gives, or with `*` all of a module. */
function importedValue({ main, named }: ModuleValues, name: string): PlainValue | undefined {
  if (name === 'default') return main ?? (Object.keys(named).length > 0 ? named : undefined);
  const all = isPlainObject(main) ? { ...named, ...main } : named;
  if (name === '*') return Array.isArray(main) ? main : all;
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
