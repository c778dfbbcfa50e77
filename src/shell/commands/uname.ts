import { version } from '../../../package.json';
import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';

export const name = 'uname';
export const synopsis = 'uname [OPTION]...';
export const options: readonly Option[] = [
  { short: 'a', long: 'all', summary: 'print everything, in the following order' },
  { short: 's', long: 'kernel-name', summary: 'print the name of the system (the default)' },
  { short: 'n', long: 'nodename', summary: 'print the name of the host' },
  { short: 'r', long: 'kernel-release', summary: 'print the version of the system' },
  { short: 'm', long: 'machine', summary: 'print the type of the machine' },
];
export const completion: Completion = 'none';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, complain } = call;
  if (operands.length > 0) {
    complain(usageError(name, `extra operand ‘${operands[0]}’`));
    return 1;
  }
  const facts = { 'kernel-name': 'catpost', nodename: shell.host, 'kernel-release': version, machine: 'browser' };
  const asked = Object.entries(facts).filter(([fact]) => given.has('all') || given.has(fact));
  yield plain(asked.length === 0 ? facts['kernel-name'] : asked.map(([, value]) => value).join(' '));
  return 0;
}
