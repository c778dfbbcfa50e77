/** Writes the new names of keys into the author's files. */
import { readFile, writeFile } from 'node:fs/promises';
import { newNameHint, type RenamedKey } from '../content/keys/renamedKeys.ts';
import { sortProblems } from '../problems/problem.ts';
import type { Problem } from '../types/problem.ts';

/**
 * Replaces the old names that problems of the rule `deprecated-key` point at. A line that needs more than a new name is
 * left. `absoluteOf` returns the path of a file that a problem names. Returns the problems that are solved.
 */
export async function renameOldKeys(
  problems: Problem[],
  renamed: readonly RenamedKey[],
  absoluteOf: (file: string) => string,
): Promise<Problem[]> {
  const solved: Problem[] = [];
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const lines = (await readFile(absoluteOf(file), 'utf8')).split('\n');
    // From the end, because a new name moves what is behind it in its line.
    const here = sortProblems(problems.filter((problem) => problem.file === file)).reverse();
    const done = here.filter((problem) => renameIn(lines, problem, renamed));
    if (done.length > 0) await writeFile(absoluteOf(file), lines.join('\n'));
    solved.push(...done);
  }
  return solved;
}

/** Replaces one name in place. Returns false if the name is not where the problem says, or is there twice. */
function renameIn(lines: string[], { position, hint }: Problem, renamed: readonly RenamedKey[]): boolean {
  const line = position === null ? undefined : lines[position.line - 1];
  if (position === null || line === undefined) return false;
  const before = line.slice(0, position.column - 1);
  const [, quote = '', written = ''] = /^(["']?)([\w-]+)\1/.exec(line.slice(before.length)) ?? [];
  const key = renamed.find(({ old, name }) => old.split('.').at(-1) === written && hint === newNameHint(name));
  if (key === undefined) return false;
  lines[position.line - 1] = before + quote + key.name + line.slice(before.length + quote.length + written.length);
  return true;
}
