import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError, zeroTerminated } from '../execution/options.ts';
import { joinLines, plain } from '../streams/lines.ts';
import { openInput } from './input/inputs.ts';

export const name = 'uniq';
export const synopsis = 'uniq [OPTION]... [FILE]';
export const options: readonly Option[] = [
  { short: 'c', long: 'count', summary: 'print the number of occurrences before each line' },
  { short: 'd', long: 'repeated', summary: 'print only repeated lines, one of each' },
  { short: 'D', summary: 'print all repeated lines' },
  {
    long: 'all-repeated',
    value: 'HOW',
    isOptional: true,
    summary: 'same as -D; empty lines prepend or separate groups',
  },
  { short: 'u', long: 'unique', summary: 'print only lines that are not repeated' },
  { short: 'i', long: 'ignore-case', summary: 'ignore case when comparing' },
  { short: 'f', long: 'skip-fields', value: 'NUM', summary: 'do not compare the first NUM fields' },
  { short: 's', long: 'skip-chars', value: 'NUM', summary: 'do not compare the first NUM characters' },
  { short: 'w', long: 'check-chars', value: 'NUM', summary: 'compare no more than NUM characters' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not newline' },
];
export const completion: Completion = 'files';

/** Equal lines in a row: all of them, or only the first if no others are printed. */
type Group = { lines: Line[]; count: number };

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain } = call;
  const [operand = '-', extra] = operands;
  const error = numberError(given) ?? meaningError(given, extra);
  if (error !== null) {
    complain(error);
    return 1;
  }
  const input = await openInput(call, operand);
  if ('error' in input) {
    if (input.error === 'Is a directory') complain(`error reading '${operand}'`);
    else complain(operand === '-' ? input.error : `${operand}: ${input.error}`);
    return 1;
  }
  const allRepeated = readAllRepeated(given);
  let isFirst = true;
  for await (const { lines, count } of groupsOf(input.lines, readKey(given), allRepeated !== null)) {
    if ((allRepeated !== null || given.has('repeated')) && count === 1) continue;
    if (given.has('unique') && count > 1) continue;
    if (allRepeated === 'prepend' || (allRepeated === 'separate' && !isFirst)) yield plain('');
    isFirst = false;
    for (const line of lines) {
      yield given.has('count') ? joinLines([plain(`${String(count).padStart(7)} `), line]) : line;
    }
  }
  return undefined;
}

/** What each option with a number counts, as its error message says it. */
const counted = [
  ['skip-fields', 'fields to skip'],
  ['skip-chars', 'bytes to skip'],
  ['check-chars', 'bytes to compare'],
] as const;

function numberError(given: ReadonlyOptions): string | null {
  for (const [option, what] of counted) {
    const text = given.value(option);
    if (text !== null && !/^\+?\d+$/.test(text)) return `${text}: invalid number of ${what}`;
  }
  return null;
}

function meaningError(given: ReadonlyOptions, extra: string | undefined): string | null {
  if (extra !== undefined) return usageError(name, `extra operand ‘${extra}’`);
  const method = given.value('all-repeated') ?? '';
  if (!['', 'none', 'prepend', 'separate'].includes(method)) {
    const choices = 'Valid arguments are:\n  - ‘none’\n  - ‘prepend’\n  - ‘separate’';
    return usageError(name, `invalid argument ‘${method}’ for ‘--all-repeated’\n${choices}`);
  }
  const isMeaningless = readAllRepeated(given) !== null && given.has('count');
  return isMeaningless ? usageError(name, 'printing all duplicated lines and repeat counts is meaningless') : null;
}

/** Returns how groups are delimited if all repeated lines are printed; null if they are not. */
function readAllRepeated(given: ReadonlyOptions): string | null {
  if (given.has('all-repeated')) return given.value('all-repeated') || 'none';
  return given.has('D') ? 'none' : null;
}

async function* groupsOf(
  lines: AsyncIterable<Line>,
  keyOf: (text: string) => string,
  keepsAll: boolean,
): AsyncGenerator<Group, undefined> {
  let group: Group | null = null;
  let key = '';
  for await (const { isOpen: _, ...line } of lines) {
    const nextKey = keyOf(line.text);
    if (group !== null && nextKey === key) {
      group.count += 1;
      if (keepsAll) group.lines.push(line);
      continue;
    }
    if (group !== null) yield group;
    group = { lines: [line], count: 1 };
    key = nextKey;
  }
  if (group !== null) yield group;
}

/** The maximum count that a regular expression is given. No line has as many fields. */
const maxFields = 10_000;

/** Returns a function that extracts the compared part of a line. A field is blanks and the characters after them. */
function readKey(given: ReadonlyOptions): (text: string) => string {
  const fields = Math.min(Number(given.value('skip-fields') ?? 0), maxFields);
  const start = Number(given.value('skip-chars') ?? 0);
  const end = given.has('check-chars') ? start + Number(given.value('check-chars')) : undefined;
  const skippedFields = fields > 0 ? new RegExp(`^(?:[ \\t\\n]*[^ \\t\\n]+){0,${fields}}`) : null;
  return (text) => {
    const rest = skippedFields === null ? text : text.replace(skippedFields, '');
    const part = start > 0 || end !== undefined ? [...rest].slice(start, end).join('') : rest;
    // As in coreutils, only A to Z and a to z are equal.
    return given.has('ignore-case') ? part.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : part;
  };
}
