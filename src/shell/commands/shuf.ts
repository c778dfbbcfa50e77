import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { openInput } from './input/inputs.ts';

export const name = 'shuf';
export const synopsis = 'shuf [OPTION]... [FILE]';
export const summary = 'print lines in an order left to chance';
export const options: readonly Option[] = [
  { short: 'n', long: 'head-count', value: 'NUM', summary: 'print at most NUM lines' },
  { short: 'e', long: 'echo', summary: 'the operands are the lines' },
  { short: 'i', long: 'input-range', value: 'LO-HI', summary: 'the numbers from LO to HI are the lines' },
];
export const completion: Completion = 'files';

/** Of the numbers of a range. */
const most = 1_000_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const failed = (error: string) => {
    complain(error);
    return 1;
  };
  const [wanted, range] = [given.value('head-count'), given.value('input-range')];
  if (wanted !== null && !/^\d+$/.test(wanted)) return failed(`invalid line count: ‘${wanted}’`);
  const count = wanted === null ? Number.POSITIVE_INFINITY : Number(wanted);
  if (range !== null) {
    const { low, high, error } = rangeOf(range);
    if (error !== null) return failed(error);
    if (operands[0] !== undefined) return failed(usageError(name, `extra operand ‘${operands[0]}’`));
    if (Math.min(high - low + 1, count) > most) return failed('more than 1,000,000 numbers: ask for fewer with -n');
    for (const number of drawn(high - low + 1, count)) {
      if (signal.aborted) break;
      yield plain(String(low + number));
    }
    return 0;
  }
  if (given.has('echo')) {
    for (const index of drawn(operands.length, count)) yield plain(operands[index] ?? '');
    return 0;
  }
  const [operand = '-', extra] = operands;
  if (extra !== undefined) return failed(usageError(name, `extra operand ‘${extra}’`));
  const input = await openInput(call, operand);
  if ('error' in input) {
    if (input.error === 'Is a directory') return failed(`read error: ${input.error}`);
    return failed(operand === '-' ? input.error : `${operand}: ${input.error}`);
  }
  const lines: Line[] = [];
  for await (const { open: _, ...line } of input.lines) lines.push(line);
  for (const index of drawn(lines.length, count)) yield lines[index] ?? plain('');
  return 0;
}

function rangeOf(text: string): { low: number; high: number; error: string | null } {
  const [low = '', ...rest] = text.split('-');
  const high = rest.join('-');
  const wrong = [low, high].find((part) => !/^\d+$/.test(part));
  const error = rest.length === 0 || Number(high) < Number(low) ? text : (wrong ?? null);
  return {
    low: Number(low),
    high: Number(high),
    error: error === null ? null : `invalid input range: ‘${error}’`,
  };
}

/** Draws so many of the numbers from 0 to `size`, none twice. Only what has moved is kept, so a range may be long. */
function* drawn(size: number, count: number): Generator<number, undefined> {
  const moved = new Map<number, number>();
  for (let at = 0; at < Math.min(size, count); at += 1) {
    const other = at + Math.floor(Math.random() * (size - at));
    const number = moved.get(other) ?? other;
    moved.set(other, moved.get(at) ?? at);
    moved.delete(at);
    yield number;
  }
}
