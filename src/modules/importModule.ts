/** Imports a module of the author, and says in one sentence why that fails. */
import { lineAt } from '../problems/problem.ts';
import type { Position } from '../types/problem.ts';
import { type LinkedModules, linkModules } from './linkModules.ts';
import type { ModuleGraph, ModuleProblem, SourceModule } from './model.ts';

/** A module that has run. */
export type ImportedModule = { exports: Record<string, unknown>; linked: LinkedModules };

/** Milliseconds after which a module that waits for something has failed. */
const limit = 10_000;

/** How often the modules of a hash have failed. Node.js would give the same error again without running them. */
const failures = new Map<string, number>();

/** Runs a module, once for each text of it and of its imports. Returns what it exports, or its problem. */
export async function importModule(graph: ModuleGraph): Promise<ImportedModule | { problem: ModuleProblem }> {
  const attempt = failures.get(graph.hash) ?? 0;
  const linked = linkModules(graph, attempt);
  const timeout = timeLimit();
  try {
    const exports: Record<string, unknown> = await Promise.race([
      import(/* @vite-ignore */ linked.url),
      timeout.reached,
    ]);
    return { exports, linked };
  } catch (error) {
    failures.set(graph.hash, attempt + 1);
    return { problem: errorProblem(error, linked, graph.entry) };
  } finally {
    timeout.end();
  }
}

/**
 * Returns the problem of an error that code of the author has thrown, at the line of the innermost of the author's
 * modules. `entry` is the module to name if none of them is in the stack.
 */
export function errorProblem(
  error: unknown,
  { sources }: Pick<LinkedModules, 'sources'>,
  entry: SourceModule,
): ModuleProblem {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = frameIn(stack, sources);
  const module = frame?.module ?? entry;
  const missing = missingPackage(error);
  const imported = module.syntax?.imports.find(({ specifier }) => packageOf(specifier) === missing);
  const position = missing === null ? (frame?.position ?? null) : (imported?.position ?? null);
  const place = { file: module.file, position, line: lineAt(module.text, position) };
  if (missing === null) return { ...place, message: sentenceOf(error), hint: 'correct the code, or remove it' };
  return { ...place, message: `the package ${missing} is not installed`, hint: `run npm install ${missing}` };
}

function timeLimit() {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it has not finished after ${limit / 1000} s`)), limit);
  });
  return { reached, end: () => clearTimeout(timer) };
}

/** Finds the first place in a stack that is in one of the modules. */
function frameIn(
  stack: string,
  sources: LinkedModules['sources'],
): { module: SourceModule; position: Position } | null {
  for (const [, place = '', line, column] of stack.matchAll(/((?:file:\/\/)?\/[^\s()]+?):(\d+)(?::(\d+))?/g)) {
    const module = sources.get(place) ?? sources.get(`file://${place}`);
    if (module) return { module, position: { line: Number(line), column: Number(column ?? 1) } };
  }
  return null;
}

function missingPackage(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') return null;
  return /^Cannot find package '([^']+)'/.exec(error.message)?.[1] ?? null;
}

/** `@scope/name/part` -> `@scope/name` */
function packageOf(specifier: string): string | undefined {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** Returns the message of an error in one line. Paths of linked modules mean nothing to an author. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.replaceAll(/file:\/\/\S+\/\d+-([^\s']+)\.mjs/g, '$1').split('\n');
  return first.trim() === '' ? 'it threw an error without a message' : first.trim();
}
