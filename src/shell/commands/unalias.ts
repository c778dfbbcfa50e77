import type { Call, Completion, Line, Option } from '../command.ts';

export const name = 'unalias';
export const synopsis = 'unalias [-a] NAME...';
export const options: readonly Option[] = [{ short: 'a', summary: 'remove all aliases' }];
export const completion: Completion = async (_words, { aliases }) => [...aliases.keys()].sort();

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, complain } = call;
  if (given.has('a')) {
    shell.aliases.clear();
    return 0;
  }
  if (operands.length === 0) {
    complain('usage: unalias [-a] name [name ...]');
    return 2;
  }
  for (const alias of operands) if (!shell.aliases.delete(alias)) complain(`${alias}: not found`);
  return undefined;
}
