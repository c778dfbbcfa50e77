import type { Call, Completion, Line } from '../command.ts';
import { locate } from '../files/locate.ts';

export const name = 'cd';
export const synopsis = 'cd [DIRECTORY]';
export const options = [];
export const completion: Completion = 'directories';

/** Words its errors like bash. There is no `cd -`, because the browser has a Back button. */
export async function* run({ operands, shell, signal, complain }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length > 1) {
    complain('too many arguments');
    return 1;
  }
  const typed = operands[0] ?? '/';
  const entry = await locate(typed, shell, signal);
  if (entry?.kind !== 'directory') {
    complain(`${typed}: ${entry === null ? 'No such file or directory' : 'Not a directory'}`);
    return 1;
  }
  shell.directory = entry.path;
  return 0;
}
