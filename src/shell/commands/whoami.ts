import type { Call, Completion, Line } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';

export const name = 'whoami';
export const synopsis = 'whoami';
export const options = [];
export const completion: Completion = 'none';

export async function* run({ operands, shell, complain }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length > 0) {
    complain(usageError(name, `extra operand ‘${operands[0]}’`));
    return 1;
  }
  yield plain(shell.user);
  return 0;
}
