import type { Call, Completion, Line, Option } from '../command.ts';
import { plain } from '../streams/lines.ts';

export const name = 'alias';
export const synopsis = 'alias [-p] [NAME[=VALUE]]...';
export const options: readonly Option[] = [{ short: 'p', summary: 'print all aliases' }];
export const completion: Completion = async (_words, { aliases }) => [...aliases.keys()].sort();

/** Words its errors like bash. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, complain } = call;
  const { aliases } = shell;
  if (operands.length === 0 || given.has('p')) {
    for (const [alias, value] of [...aliases].sort(([a], [b]) => (a < b ? -1 : 1))) yield aliasLine(alias, value);
  }
  for (const operand of operands) {
    const [, alias = operand, value] = /^([^=]+)=(.*)$/s.exec(operand) ?? [];
    const known = aliases.get(alias);
    if (value === undefined) {
      if (known === undefined) complain(`${operand}: not found`);
      else yield aliasLine(alias, known);
    } else if (/[\s/$`=|&;()<>'"\\]/.test(alias)) complain(`\`${alias}': invalid alias name`);
    else aliases.set(alias, value);
  }
  return undefined;
}

/** Prints the alias as a command that defines it. */
function aliasLine(alias: string, value: string): Line {
  return plain(`alias ${alias}='${value.replaceAll("'", "'\\''")}'`);
}
