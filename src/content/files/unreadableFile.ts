/** Reports files that the disk does not let catpost read. */
import type { RawProblem } from '../../problems/problem.ts';

/** Returns the problem for a file that could not be read. `error` is the one of `node:fs`. */
export function unreadableFileProblem(file: string, error: { code?: unknown }): RawProblem {
  if (error.code === 'ENOENT') {
    const message = 'the file disappeared while it was being read';
    return { rule: 'file-vanished', file, message, hint: 'run the command again' };
  }
  const message =
    error.code === 'EACCES'
      ? 'catpost has no permission to read this file (EACCES)'
      : `this file cannot be read (${error.code})`;
  return { rule: 'file-unreadable', file, message, hint: 'check its permissions with ls -l' };
}
