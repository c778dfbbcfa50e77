import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { linesOf } from '../streams/lines.ts';
import { formatTime } from './date/timeFormat.ts';

export const name = 'date';
export const synopsis = 'date [OPTION]... [+FORMAT]';
export const options: readonly Option[] = [
  { short: 'u', long: 'utc', summary: 'print Coordinated Universal Time (UTC)' },
  { short: 'd', long: 'date', value: 'STRING', summary: "print that time: '3 days ago', 'next friday'" },
  {
    short: 'I',
    long: 'iso-8601',
    value: 'WHAT',
    isOptional: true,
    summary: 'print like 2026-01-31; hours to ns add the time',
  },
  { short: 'R', long: 'rfc-email', summary: 'print like Sat, 31 Jan 2026 12:00:00 +0000' },
  { long: 'rfc-3339', value: 'WHAT', summary: 'date, seconds or ns, like 2026-01-31 12:00:00+00:00' },
];
export const completion: Completion = 'none';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, complain } = call;
  const fail = (error: string) => {
    complain(error);
    return 1;
  };
  const [format, extra] = operands;
  if (extra !== undefined) return fail(usageError(name, `extra operand ‘${extra}’`));
  if (format !== undefined && !format.startsWith('+')) {
    const rule =
      "lacks a leading '+';\nwhen using an option to specify date(s), any non-option\nargument must be a format string beginning with '+'";
    return fail(given.has('date') ? usageError(name, `the argument ‘${format}’ ${rule}`) : `invalid date ‘${format}’`);
  }
  const standard = standardFormat(given);
  if (standard !== null && 'error' in standard) return fail(standard.error);
  if (format !== undefined && standard !== null) return fail('multiple output formats specified');
  const text = given.value('date');
  const isUtc = given.has('utc');
  const moment =
    text === null ? shell.now() : (await import('./date/parseDate.ts')).parseDate(text, shell.now(), isUtc);
  if (moment === null || Number.isNaN(moment.getTime())) return fail(`invalid date ‘${text}’`);
  const pattern = format?.slice(1) ?? standard?.format ?? '%a %b %e %H:%M:%S %Z %Y';
  yield* linesOf(`${formatTime(moment, pattern, isUtc)}\n`);
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

/** Returns the format of `-R`, `-I` or `--rfc-3339`; null if none of them is given. */
function standardFormat(given: ReadonlyOptions): { format: string } | { error: string } | null {
  if (given.has('rfc-email')) return { format: '%a, %d %b %Y %H:%M:%S %z' };
  const option = given.last(['iso-8601', 'rfc-3339']);
  if (option === null) return null;
  const formats = option === 'iso-8601' ? isoFormats : rfcFormats;
  const precision = given.value(option) || 'date';
  const format = formats.get(precision) ?? [...formats].find(([key]) => key.startsWith(precision))?.[1];
  if (format === undefined) return { error: usageError(name, `invalid argument ‘${precision}’ for ‘--${option}’`) };
  return { format };
}
