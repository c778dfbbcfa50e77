import type { Call, Completion, Line } from '../command.ts';
import { linesOf } from '../lines.ts';

export const name = 'echo';
export const synopsis = 'echo [-n] [STRING]...';
export const summary = 'print its words';
export const options = 'any';
export const completion: Completion = 'files';

export async function* run({ operands }: Call): AsyncGenerator<Line, number | undefined> {
  const open = operands[0] === '-n';
  const text = (open ? operands.slice(1) : operands).join(' ');
  yield* linesOf(open ? text : `${text}\n`);
  return 0;
}
