import type { Call, Completion, Line } from '../command.ts';
import { summaryLines } from '../help/summaries.ts';
import { plain } from '../streams/lines.ts';

export const name = 'whatis';
export const synopsis = 'whatis NAME...';
export const options = [];
export const completion: Completion = 'commands';

/** Prints the errors of man-db, and returns its exit statuses. */
export async function* run({ operands, shell, complain }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length === 0) {
    complain('whatis what?');
    return 1;
  }
  const lines = summaryLines(shell.words);
  let status = 0;
  for (const operand of operands) {
    const found = lines.filter((line) => line.startsWith(`${operand} `));
    for (const line of found) yield plain(line);
    if (found.length > 0) continue;
    complain(`${operand}: nothing appropriate.`);
    status = 16;
  }
  return status;
}
