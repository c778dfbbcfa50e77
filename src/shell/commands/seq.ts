import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { type Decimal, decimalOf, decimalText, scaled } from './seq/decimals.ts';

export const name = 'seq';
export const synopsis = 'seq [OPTION]... [FIRST [INCREMENT]] LAST';
export const summary = 'print numbers in a row';
export const options: readonly Option[] = [
  { short: 'f', long: 'format', value: 'FORMAT', summary: 'as printf prints a number: %03g, %.2f' },
  { short: 's', long: 'separator', value: 'TEXT', summary: 'TEXT between the numbers, instead of newlines' },
  { short: 'w', long: 'equal-width', summary: 'zeros before the shorter ones' },
];
export const optionsFirst = true;
export const completion: Completion = 'none';

/** What sorts or counts them has to end. */
const most = 1_000_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const failed = (error: string) => {
    complain(error);
    return 1;
  };
  const format = given.value('format');
  const read = readOperands(operands);
  if ('error' in read) return failed(usageError(name, read.error));
  const { first, step, last } = read;
  if (format !== null && given.has('equal-width')) {
    return failed(usageError(name, 'format string may not be specified when printing equal width strings'));
  }
  const print = format === null ? null : (await import('./seq/numberFormat.ts')).numberFormat(format);
  if (print && 'error' in print) return failed(print.error);
  const precision = Math.max(first.precision, step.precision);
  const width = given.has('equal-width') ? Math.max(widthIn(first, precision), widthIn(last ?? first, precision)) : 0;
  const separator = given.value('separator') ?? '\n';
  let row = '';
  let index = 0;
  for (const units of unitsOf(read, precision)) {
    if (signal.aborted) break;
    if (index === most) {
      complain('stopped after 1,000,000 numbers');
      break;
    }
    const exact = decimalText(units, precision, width);
    const text = print ? print.text(exact) : index === 0 && first.negativeZero ? `-${exact}` : exact;
    if (separator !== '\n') row += index === 0 ? text : separator + text;
    else if (print) yield* text.split('\n').map(plain);
    else yield plain(text);
    index += 1;
  }
  if (row !== '') yield* row.split('\n').map(plain);
  return 0;
}

/** In units of the last decimal that is printed. Numbers are several times as quick as integers of any size. */
function* unitsOf({ first, step, last }: Range, precision: number): Generator<number | bigint, undefined> {
  const [start, by] = [scaled(first, precision), scaled(step, precision)];
  const end = last === null ? null : endOf(last, precision, by > 0n);
  const far = start + by * BigInt(most + 1);
  if ([start, by, far, end ?? 0n].every((value) => value > -safe && value < safe)) {
    const [from, stop] = [Number(start), end === null ? null : Number(end)];
    for (let at = from; stop === null || (by > 0n ? at <= stop : at >= stop); at += Number(by)) yield at;
  } else for (let at = start; end === null || (by > 0n ? at <= end : at >= end); at += by) yield at;
}

/** The last number that may be printed: what is smaller than its unit is cut off on the side where the row comes from. */
function endOf(last: Decimal, precision: number, goesUp: boolean): bigint {
  const end = scaled(last, precision);
  const rest = last.units - scaled({ ...last, units: end, scale: precision }, Math.max(precision, last.scale));
  if (last.scale <= precision || rest === 0n) return end;
  return goesUp ? end - (rest < 0n ? 1n : 0n) : end + (rest > 0n ? 1n : 0n);
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

type Range = { first: Decimal; step: Decimal; last: Decimal | null };

/** `last` is null for `inf`. */
function readOperands(operands: readonly string[]): Range | { error: string } {
  if (operands.length === 0) return { error: 'missing operand' };
  if (operands.length > 3) return { error: `extra operand ‘${operands[3]}’` };
  const isEndless = /^\s*\+?inf(?:inity)?$/i.test(operands.at(-1) ?? '');
  for (const [index, operand] of operands.entries()) {
    if (/^[-+]?nan$/i.test(operand)) return { error: `invalid ‘not-a-number’ argument: ‘${operand}’` };
    if (decimalOf(operand) === null && !(isEndless && index === operands.length - 1)) {
      return { error: `invalid floating point argument: ‘${operand}’` };
    }
  }
  const one: Decimal = { units: 1n, scale: 0, precision: 0, width: 1, negativeZero: false };
  const [first, second, third] = operands.map(decimalOf);
  const range = {
    first: operands.length > 1 ? (first ?? one) : one,
    step: operands.length > 2 ? (second ?? one) : one,
    last: (operands.length === 1 ? first : operands.length === 2 ? second : third) ?? null,
  };
  return range.step.units === 0n ? { error: `invalid Zero increment value: ‘${operands[1]}’` } : range;
}

/** How wide it is with so many decimals. */
function widthIn({ width, precision: own }: Decimal, precision: number): number {
  const point = Number(precision > 0) - Number(own > 0);
  return width + precision - own + point;
}
