/** Reads a module of the author, and everything that it imports by a relative path. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { lineAt } from '../problems/problem.ts';
import type { ModuleGraph, ModuleImport, ModuleProblem, SourceModule } from './model.ts';
import { parseModule } from './parseModule.ts';

/** Reads the module `file`. Returns the first problem of any of the files. */
export async function readModules(file: string): Promise<{ graph: ModuleGraph } | { problem: ModuleProblem }> {
  const entry = await readModule(file, null);
  if ('problem' in entry) return entry;
  const modules = new Map([[file, entry.module]]);
  // A Map also visits what is added during the loop.
  for (const importer of modules.values()) {
    for (const each of importer.syntax?.imports ?? []) {
      if (each.file === null || modules.has(each.file)) continue;
      const read = await readModule(each.file, { importer, each });
      if ('problem' in read) return read;
      modules.set(each.file, read.module);
    }
  }
  return { graph: { entry: entry.module, modules, hash: hashOf(modules) } };
}

/** `from` is the import that names the file. */
async function readModule(
  file: string,
  from: { importer: SourceModule; each: ModuleImport } | null,
): Promise<{ module: SourceModule } | { problem: ModuleProblem }> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { problem: missingFile(file, from) };
  }
  return parseModule(file, text);
}

function missingFile(file: string, from: { importer: SourceModule; each: ModuleImport } | null): ModuleProblem {
  const hint = 'correct the path, or create the file';
  if (from === null) return { file, position: null, line: null, message: 'this file cannot be read', hint };
  const { importer, each } = from;
  return {
    file: importer.file,
    position: each.position,
    line: lineAt(importer.text, each.position),
    message: `there is no file ${each.specifier}`,
    hint,
  };
}

function hashOf(modules: ReadonlyMap<string, SourceModule>): string {
  const hash = createHash('sha256');
  for (const { file, text } of modules.values()) hash.update(file).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}
