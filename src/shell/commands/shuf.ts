import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { openInput } from './input/inputs.ts';

export const name = 'shuf';
export const synopsis = 'shuf [OPTION]... [FILE]';
export const options: readonly Option[] = [
  { short: 'n', long: 'head-count', value: 'NUM', summary: 'print at most NUM lines' },
  { short: 'e', long: 'echo', summary: 'use the operands as lines' },
  { short: 'i', long: 'input-range', value: 'LO-HI', summary: 'use the numbers from LO to HI as lines' },
];
export const completion: Completion = 'files';

/** The maximum number of numbers that are drawn from a range. */
const maxNumbers = 1_000_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const fail = (error: string) => {
    complain(error);
    return 1;
  };
  const countText = given.value('head-count');
  if (countText !== null && !/^\d+$/.test(countText)) return fail(`invalid line count: ‘${countText}’`);
  const count = countText === null ? Number.POSITIVE_INFINITY : Number(countText);
  const rangeText = given.value('input-range');
  if (rangeText !== null) {
    const range = parseRange(rangeText);
    if ('error' in range) return fail(range.error);
    if (operands[0] !== undefined) return fail(usageError(name, `extra operand ‘${operands[0]}’`));
    const size = range.high - range.low + 1;
    if (Math.min(size, count) > maxNumbers) return fail('more than 1,000,000 numbers: ask for fewer with -n');
    for (const number of draw(size, count)) {
      if (signal.aborted) break;
      yield plain(String(range.low + number));
    }
    return 0;
  }
  if (given.has('echo')) {
    for (const index of draw(operands.length, count)) yield plain(operands[index] ?? '');
    return 0;
  }
  const [operand = '-', extra] = operands;
  if (extra !== undefined) return fail(usageError(name, `extra operand ‘${extra}’`));
  const input = await openInput(call, operand);
  if ('error' in input) {
    if (input.error === 'Is a directory') return fail(`read error: ${input.error}`);
    return fail(operand === '-' ? input.error : `${operand}: ${input.error}`);
  }
  const lines: Line[] = [];
  for await (const { isOpen: _, ...line } of input.lines) lines.push(line);
  for (const index of draw(lines.length, count)) yield lines[index] ?? plain('');
  return 0;
}

function parseRange(text: string): { low: number; high: number } | { error: string } {
  const [low = '', ...rest] = text.split('-');
  const high = rest.join('-');
  const invalid = [low, high].find((part) => !/^\d+$/.test(part));
  if (rest.length === 0 || Number(high) < Number(low)) return { error: `invalid input range: ‘${text}’` };
  if (invalid !== undefined) return { error: `invalid input range: ‘${invalid}’` };
  return { low: Number(low), high: Number(high) };
}

/**
 * Draws up to `count` of the numbers from 0 to `size` - 1, none of them twice, by a Fisher–Yates shuffle. Only the numbers
 * that have moved are stored, so the range may be long.
 */
function* draw(size: number, count: number): Generator<number, undefined> {
  const moved = new Map<number, number>();
  for (let at = 0; at < Math.min(size, count); at += 1) {
    const other = at + Math.floor(Math.random() * (size - at));
    const number = moved.get(other) ?? other;
    moved.set(other, moved.get(at) ?? at);
    moved.delete(at);
    yield number;
  }
}
