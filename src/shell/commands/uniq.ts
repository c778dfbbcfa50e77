import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError, zeroTerminated } from '../execution/options.ts';
import { joinLines, plain } from '../streams/lines.ts';
import { openInput } from './input/inputs.ts';

export const name = 'uniq';
export const synopsis = 'uniq [OPTION]... [FILE]';
export const summary = 'print each of several equal lines in a row once';
export const options: readonly Option[] = [
  { short: 'c', long: 'count', summary: 'print how often before each line' },
  { short: 'd', long: 'repeated', summary: 'only lines that come more than once' },
  { short: 'D', summary: 'all lines that come more than once' },
  {
    long: 'all-repeated',
    value: 'HOW',
    optional: true,
    summary: 'the same; an empty line prepends or separates groups',
  },
  { short: 'u', long: 'unique', summary: 'only lines that come once' },
  { short: 'i', long: 'ignore-case', summary: 'A and a are equal' },
  { short: 'f', long: 'skip-fields', value: 'NUM', summary: 'the first NUM fields do not count' },
  { short: 's', long: 'skip-chars', value: 'NUM', summary: 'the first NUM characters do not count' },
  { short: 'w', long: 'check-chars', value: 'NUM', summary: 'no more than NUM characters count' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not in a newline' },
];
export const completion: Completion = 'files';

type Group = { lines: Line[]; count: number };

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain } = call;
  const [operand = '-', extra] = operands;
  const [fields, characters, width] = ['skip-fields', 'skip-chars', 'check-chars'].map((option) => given.value(option));
  const error =
    numberError(fields, 'fields to skip') ??
    numberError(characters, 'bytes to skip') ??
    numberError(width, 'bytes to compare') ??
    meaningError(given, extra);
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
  const all = allRepeated(given);
  const keyOf = keyFor(given, Number(fields ?? 0), Number(characters ?? 0), width);
  let isFirst = true;
  for await (const { lines, count } of groupsOf(input.lines, keyOf, all !== null)) {
    if ((all !== null || given.has('repeated')) && count === 1) continue;
    if (given.has('unique') && count > 1) continue;
    if (all === 'prepend' || (all === 'separate' && !isFirst)) yield plain('');
    isFirst = false;
    for (const line of lines) {
      yield given.has('count') ? joinLines([plain(`${String(count).padStart(7)} `), line]) : line;
    }
  }
  return undefined;
}

function numberError(text: string | null | undefined, what: string): string | null {
  return text === null || text === undefined || /^\+?\d+$/.test(text) ? null : `${text}: invalid number of ${what}`;
}

function meaningError(given: ReadonlyOptions, extra: string | undefined): string | null {
  if (extra !== undefined) return usageError(name, `extra operand ‘${extra}’`);
  const how = given.value('all-repeated') ?? '';
  if (!['', 'none', 'prepend', 'separate'].includes(how)) {
    const choices = 'Valid arguments are:\n  - ‘none’\n  - ‘prepend’\n  - ‘separate’';
    return usageError(name, `invalid argument ‘${how}’ for ‘--all-repeated’\n${choices}`);
  }
  const isBoth = allRepeated(given) !== null && given.has('count');
  return isBoth ? usageError(name, 'printing all duplicated lines and repeat counts is meaningless') : null;
}

function allRepeated(given: ReadonlyOptions): string | null {
  if (given.has('all-repeated')) return given.value('all-repeated') || 'none';
  return given.has('D') ? 'none' : null;
}

/** Equal lines in a row; the first of them, or all. */
async function* groupsOf(
  lines: AsyncIterable<Line>,
  keyOf: (text: string) => string,
  keepsAll: boolean,
): AsyncGenerator<Group, undefined> {
  let group: Group | null = null;
  let key = '';
  for await (const { open: _, ...line } of lines) {
    const next = keyOf(line.text);
    if (group !== null && next === key) {
      group.count += 1;
      if (keepsAll) group.lines.push(line);
      continue;
    }
    if (group !== null) yield group;
    group = { lines: [line], count: 1 };
    key = next;
  }
  if (group !== null) yield group;
}

/** What counts of a line. A field is blanks and what follows them. */
function keyFor(
  given: ReadonlyOptions,
  fields: number,
  characters: number,
  width: string | null | undefined,
): (text: string) => string {
  const skipped = fields > 0 ? new RegExp(`^(?:[ \\t\\n]*[^ \\t\\n]+){0,${Math.min(fields, 10_000)}}`) : null;
  return (text) => {
    const rest = skipped === null ? text : text.replace(skipped, '');
    const some =
      characters > 0 || width != null
        ? [...rest]
            .slice(characters)
            .slice(0, width == null ? undefined : Number(width))
            .join('')
        : rest;
    // Only A to Z, as coreutils do.
    return given.has('ignore-case') ? some.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : some;
  };
}
