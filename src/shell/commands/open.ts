import type { Call, Completion, Line } from '../command.ts';
import { entryOf } from '../files/shownEntry.ts';

export const name = 'open';
export const synopsis = 'open [PATH | ADDRESS]';
export const options = [];
export const completion: Completion = 'files';

/** Opens the page of the working directory where nothing is named. A path may end in the `#id` of a section. */
export async function* run({ operands, shell, signal, complain }: Call): AsyncGenerator<Line, number | undefined> {
  const [operand = '.', other] = operands;
  if (other !== undefined) {
    complain('too many arguments: one page at a time');
    return 1;
  }
  if (/^(?:https?:\/\/|mailto:)/i.test(operand)) {
    if (!URL.canParse(operand)) {
      complain(`${operand}: not a valid address`);
      return 1;
    }
    shell.page.open(operand);
    return 0;
  }
  const [, path = operand, section = ''] = /^([^#]+)(#.*)$/s.exec(operand) ?? [];
  const entry = await entryOf(path, shell, signal);
  if (entry === null) {
    complain(`${operand}: No such file or directory`);
    return 1;
  }
  shell.page.open(entry.href + section);
  return 0;
}
