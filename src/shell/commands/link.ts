import type { Call, Completion, Line } from '../command.ts';
import { absoluteAddress, entryOf } from '../files/shownEntry.ts';
import { linked } from '../streams/lines.ts';

export const name = 'link';
export const synopsis = 'link [PATH]...';
export const options = [];
export const completion: Completion = 'files';

export async function* run({ operands, shell, signal, complain }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length === 0) yield linked(absoluteAddress(shell.page.href()), shell.page.href());
  for (const operand of operands) {
    const entry = await entryOf(operand, shell, signal);
    if (entry === null) complain(`${operand}: No such file or directory`);
    else yield linked(absoluteAddress(entry.href), entry.href);
  }
  return undefined;
}
