import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { linesOf } from '../streams/lines.ts';
import { formatTime } from './date/timeFormat.ts';

export const name = 'date';
export const synopsis = 'date [OPTION]... [+FORMAT]';
export const summary = 'print the date and the time';
export const options: readonly Option[] = [
  { short: 'u', long: 'utc', summary: "print Coordinated Universal Time, not the reader's" },
  { short: 'd', long: 'date', value: 'STRING', summary: "print that time: '3 days ago', 'next friday', 2026-01-31" },
  {
    short: 'I',
    long: 'iso-8601',
    value: 'WHAT',
    optional: true,
    summary: 'print the day as 2026-01-31; hours to ns too',
  },
  { short: 'R', long: 'rfc-email', summary: 'print as e-mail has it: Sat, 31 Jan 2026 12:00:00 +0000' },
  { long: 'rfc-3339', value: 'WHAT', summary: 'print as 2026-01-31 12:00:00+00:00; date, seconds or ns' },
];
export const completion: Completion = 'none';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, complain } = call;
  const [format, other] = operands;
  if (other !== undefined) {
    complain(`extra operand ‘${other}’\nTry 'date --help' for more information.`);
    return 1;
  }
  if (format !== undefined && !format.startsWith('+')) {
    const rule =
      "lacks a leading '+';\nwhen using an option to specify date(s), any non-option\nargument must be a format string beginning with '+'";
    complain(given.has('date') ? usageError(name, `the argument ‘${format}’ ${rule}`) : `invalid date ‘${format}’`);
    return 1;
  }
  const fixed = fixedFormat(given);
  if (fixed !== null && 'error' in fixed) {
    complain(fixed.error);
    return 1;
  }
  if (format !== undefined && fixed !== null) {
    complain('multiple output formats specified');
    return 1;
  }
  const asked = given.value('date');
  const utc = given.has('utc');
  const moment = asked === null ? shell.now() : (await import('./date/dateText.ts')).dateIn(asked, shell.now(), utc);
  if (moment === null || Number.isNaN(moment.getTime())) {
    complain(`invalid date ‘${asked}’`);
    return 1;
  }
  const written = format?.slice(1) ?? fixed?.format ?? '%a %b %e %H:%M:%S %Z %Y';
  yield* linesOf(`${formatTime(moment, written, utc)}\n`);
  return 0;
}

const isoFormats = new Map([
  ['date', '%Y-%m-%d'],
  ['hours', '%Y-%m-%dT%H%:z'],
  ['minutes', '%Y-%m-%dT%H:%M%:z'],
  ['seconds', '%Y-%m-%dT%H:%M:%S%:z'],
  ['ns', '%Y-%m-%dT%H:%M:%S,%N%:z'],
]);

const rfcFormats = new Map([
  ['date', '%Y-%m-%d'],
  ['seconds', '%Y-%m-%d %H:%M:%S%:z'],
  ['ns', '%Y-%m-%d %H:%M:%S.%N%:z'],
]);

function fixedFormat(given: ReadonlyOptions): { format: string } | { error: string } | null {
  if (given.has('rfc-email')) return { format: '%a, %d %b %Y %H:%M:%S %z' };
  const option = given.last(['iso-8601', 'rfc-3339']);
  if (option === null) return null;
  const formats = option === 'iso-8601' ? isoFormats : rfcFormats;
  const what = given.value(option) || 'date';
  const found = formats.get(what) ?? [...formats].find(([name]) => name.startsWith(what))?.[1];
  return found === undefined
    ? { error: usageError(name, `invalid argument ‘${what}’ for ‘--${option}’`) }
    : { format: found };
}
