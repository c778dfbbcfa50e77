import type { Call, Completion, Line, Option } from '../command.ts';
import { linesOf } from '../lines.ts';
import { formatTime } from '../timeFormat.ts';

export const name = 'date';
export const synopsis = 'date [OPTION]... [+FORMAT]';
export const summary = 'print the date and the time';
export const options: readonly Option[] = [
  { short: 'u', long: 'utc', summary: "print Coordinated Universal Time, not the reader's" },
  { short: 'I', long: 'iso-8601', summary: 'print the day as 2026-01-31' },
  { short: 'R', long: 'rfc-email', summary: 'print as e-mail has it: Sat, 31 Jan 2026 12:00:00 +0000' },
  { short: 'd', long: 'date', value: 'STRING', summary: 'not here: this date tells only the present' },
];
export const completion: Completion = 'none';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, complain } = call;
  const [format, other] = operands;
  if (given.has('date')) {
    complain('this date tells only the present: leave -d out, or see man cal for other days');
    return 1;
  }
  if (other !== undefined) {
    complain(`extra operand ‘${other}’\nTry 'date --help' for more information.`);
    return 1;
  }
  if (format !== undefined && !format.startsWith('+')) {
    complain(`invalid date ‘${format}’`);
    return 1;
  }
  const fixed = given.has('iso-8601') ? '%Y-%m-%d' : given.has('rfc-email') ? '%a, %d %b %Y %H:%M:%S %z' : null;
  const written = format?.slice(1) ?? fixed ?? '%a %b %e %H:%M:%S %Z %Y';
  yield* linesOf(`${formatTime(shell.now(), written, given.has('utc'))}\n`);
  return 0;
}
