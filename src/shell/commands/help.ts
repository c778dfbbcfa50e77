import type { Call, Completion, Line } from '../command.ts';
import { fetchText } from '../files/staticText.ts';
import helpUrl from '../help/help.txt?url';
import { linesOf } from '../streams/lines.ts';

export const name = 'help';
export const synopsis = 'help [COMMAND]...';
export const summary = 'list the commands, or the options of one';
export const options = [];
export const completion: Completion = 'commands';

export async function* run({ operands, signal, complain, shell }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length === 0) yield* linesOf(await fetchText(helpUrl, signal));
  for (const operand of operands) {
    const command = await shell.commands.load(operand);
    if (command) yield* (await import('../help/helpText.ts')).helpOf(command);
    else complain(`no help topics match \`${operand}'.  Try \`help' or \`apropos ${operand}'.`);
  }
  return undefined;
}
