import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { type Decimal, decimalText, parseDecimal, toUnits } from './seq/decimals.ts';

export const name = 'seq';
export const synopsis = 'seq [OPTION]... [FIRST [INCREMENT]] LAST';
export const options: readonly Option[] = [
  { short: 'f', long: 'format', value: 'FORMAT', summary: 'use a format of printf: %03g, %.2f' },
  { short: 's', long: 'separator', value: 'TEXT', summary: 'separate the numbers with TEXT, not newlines' },
  { short: 'w', long: 'equal-width', summary: 'pad with leading zeros' },
];
export const areOptionsFirst = true;
export const completion: Completion = 'none';

/**
 * The maximum number of numbers: a page cannot show an endless stream, and a command that sorts or counts the numbers
 * must end.
 */
const maxNumbers = 1_000_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const fail = (error: string) => {
    complain(error);
    return 1;
  };
  const format = given.value('format');
  const range = readRange(operands);
  if ('error' in range) return fail(usageError(name, range.error));
  const { first, step, last } = range;
  if (format !== null && given.has('equal-width')) {
    return fail(usageError(name, 'format string may not be specified when printing equal width strings'));
  }
  const compiled = format === null ? null : (await import('./seq/numberFormat.ts')).compileNumberFormat(format);
  if (compiled && 'error' in compiled) return fail(compiled.error);
  const precision = Math.max(first.precision, step.precision);
  const width = given.has('equal-width') ? Math.max(widthIn(first, precision), widthIn(last ?? first, precision)) : 0;
  const separator = given.value('separator') ?? '\n';
  let row = '';
  let index = 0;
  for (const units of unitsOf(range, precision)) {
    if (signal.aborted) break;
    if (index === maxNumbers) {
      complain('stopped after 1,000,000 numbers');
      break;
    }
    const exact = decimalText(units, precision, width);
    const text = compiled ? compiled.text(exact) : index === 0 && first.isNegativeZero ? `-${exact}` : exact;
    if (separator !== '\n') row += index === 0 ? text : separator + text;
    else if (compiled) yield* text.split('\n').map(plain);
    else yield plain(text);
    index += 1;
  }
  if (row !== '') yield* row.split('\n').map(plain);
  return 0;
}

/**
 * Yields the numbers in units of the last decimal that is printed. Counts with numbers if they are safe integers, which
 * is several times as fast as with big integers.
 */
function* unitsOf({ first, step, last }: DecimalRange, precision: number): Generator<number | bigint, undefined> {
  const [start, by] = [toUnits(first, precision), toUnits(step, precision)];
  const end = last === null ? null : endOf(last, precision, by > 0n);
  const farthest = start + by * BigInt(maxNumbers + 1);
  if ([start, by, farthest, end ?? 0n].every((value) => value > -maxSafe && value < maxSafe)) {
    const [from, to] = [Number(start), end === null ? null : Number(end)];
    for (let at = from; to === null || (by > 0n ? at <= to : at >= to); at += Number(by)) yield at;
  } else for (let at = start; end === null || (by > 0n ? at <= end : at >= end); at += by) yield at;
}

const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Returns the last number that may be printed: a LAST with more decimals is rounded towards FIRST. */
function endOf(last: Decimal, precision: number, goesUp: boolean): bigint {
  const end = toUnits(last, precision);
  const rest = last.units - toUnits({ ...last, units: end, scale: precision }, Math.max(precision, last.scale));
  if (last.scale <= precision || rest === 0n) return end;
  return goesUp ? end - (rest < 0n ? 1n : 0n) : end + (rest > 0n ? 1n : 0n);
}

/** `last` is null for `inf`. */
type DecimalRange = { first: Decimal; step: Decimal; last: Decimal | null };

function readRange(operands: readonly string[]): DecimalRange | { error: string } {
  if (operands.length === 0) return { error: 'missing operand' };
  if (operands.length > 3) return { error: `extra operand ‘${operands[3]}’` };
  const isEndless = /^\s*\+?inf(?:inity)?$/i.test(operands.at(-1) ?? '');
  for (const [index, operand] of operands.entries()) {
    if (/^[-+]?nan$/i.test(operand)) return { error: `invalid ‘not-a-number’ argument: ‘${operand}’` };
    if (parseDecimal(operand) === null && !(isEndless && index === operands.length - 1)) {
      return { error: `invalid floating point argument: ‘${operand}’` };
    }
  }
  const one: Decimal = { units: 1n, scale: 0, precision: 0, width: 1, isNegativeZero: false };
  const [first, second, third] = operands.map(parseDecimal);
  const range = {
    first: operands.length > 1 ? (first ?? one) : one,
    step: operands.length > 2 ? (second ?? one) : one,
    last: (operands.length === 1 ? first : operands.length === 2 ? second : third) ?? null,
  };
  return range.step.units === 0n ? { error: `invalid Zero increment value: ‘${operands[1]}’` } : range;
}

/** Returns the width of the number with this many decimals. */
function widthIn({ width, precision: own }: Decimal, precision: number): number {
  const point = Number(precision > 0) - Number(own > 0);
  return width + precision - own + point;
}
