import type { Call, Completion, Line } from '../command.ts';

export const name = 'help';
export const synopsis = 'help [COMMAND]...';
export const options = [];
export const completion: Completion = 'commands';

export async function* run({ operands, isTerminal, complain, shell }: Call): AsyncGenerator<Line, number | undefined> {
  if (operands.length === 0) {
    const { overviewLines } = await import('../help/overview.ts');
    yield* overviewLines(shell.words, isTerminal ? shell.columns() : Number.POSITIVE_INFINITY);
  }
  for (const operand of operands) {
    const command = await shell.commands.load(operand);
    if (command) yield* (await import('../help/helpText.ts')).helpOf(command, shell.words);
    else complain(`no help topics match \`${operand}'.  Try \`help' or \`apropos ${operand}'.`);
  }
  return undefined;
}
