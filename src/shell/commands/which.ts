import type { Call, Completion, Line, Option } from '../command.ts';
import { plain } from '../streams/lines.ts';

export const name = 'which';
export const synopsis = 'which [-a] COMMAND...';
export const options: readonly Option[] = [{ short: 'a', summary: 'also print the command that an alias hides' }];
export const completion: Completion = 'commands';

/** Prints nothing for an unknown name, like the `which` of Debian. */
export async function* run({ options: given, operands, shell }: Call): AsyncGenerator<Line, number | undefined> {
  const names = await shell.commands.names();
  let isMissing = operands.length === 0;
  for (const operand of operands) {
    const alias = shell.aliases.get(operand);
    const isCommand = names.includes(operand);
    if (alias !== undefined) yield plain(`${operand}: aliased to ${alias}`);
    if (isCommand && (alias === undefined || given.has('a'))) yield plain(`/bin/${operand}`);
    if (alias === undefined && !isCommand) isMissing = true;
  }
  return isMissing ? 1 : 0;
}
