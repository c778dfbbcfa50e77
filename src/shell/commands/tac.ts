import type { Call, Completion, Line } from '../command.ts';
import { openInput } from './input/inputs.ts';

export const name = 'tac';
export const synopsis = 'tac [FILE]...';
export const options = [];
export const completion: Completion = 'files';

/**
 * Reverses the lines. A last line without a newline is printed first, and the line before it is joined to it, as in GNU
 * tac.
 */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands, complain } = call;
  for (const operand of operands.length === 0 ? ['-'] : operands) {
    const input = await openInput(call, operand);
    if ('error' in input) {
      if (input.error === 'Is a directory') complain(`${operand}: read error: Invalid argument`);
      else complain(operand === '-' ? input.error : `failed to open '${operand}' for reading: ${input.error}`);
      continue;
    }
    const lines: Line[] = [];
    for await (const line of input.lines) lines.push(line);
    yield* lines.reverse();
  }
  return undefined;
}
