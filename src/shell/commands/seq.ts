import type { Call, Completion, Line, Option } from '../command.ts';
import { plain } from '../lines.ts';
import { misused } from '../options.ts';

export const name = 'seq';
export const synopsis = 'seq [OPTION]... [FIRST [INCREMENT]] LAST';
export const summary = 'print numbers in a row';
export const options: readonly Option[] = [
  { short: 's', long: 'separator', value: 'TEXT', summary: 'TEXT between the numbers, instead of newlines' },
  { short: 'w', long: 'equal-width', summary: 'zeros before the shorter ones' },
];
export const optionsFirst = true;
export const completion: Completion = 'none';

/** What sorts or counts them has to end. */
const most = 1_000_000;

export async function* run({
  options: given,
  operands,
  complain,
  signal,
}: Call): AsyncGenerator<Line, number | undefined> {
  const fault = faultOf(operands);
  if (fault !== null) {
    complain(misused(name, fault));
    return 1;
  }
  const [first = '1', step = '1', last = '1'] =
    operands.length === 1
      ? ['1', '1', ...operands]
      : operands.length === 2
        ? [operands[0], '1', operands[1]]
        : operands;
  const decimals = Math.max(decimalsOf(first), decimalsOf(step));
  const width = given.has('equal-width')
    ? Math.max(...[first, last].map((end) => Number(end).toFixed(decimals).length))
    : 0;
  const separator = given.value('separator') ?? '\n';
  let row = '';
  for (let index = 0; !signal.aborted; index += 1) {
    const number = (Number(first) + index * Number(step)).toFixed(decimals);
    if (Number(step) > 0 ? Number(number) > Number(last) : Number(number) < Number(last)) break;
    if (index === most) {
      complain('stopped after 1,000,000 numbers');
      break;
    }
    const text = padded(number, width);
    if (separator === '\n') yield plain(text);
    else row += index === 0 ? text : separator + text;
  }
  if (row !== '') yield* row.split('\n').map(plain);
  return 0;
}

function faultOf(operands: readonly string[]): string | null {
  if (operands.length === 0) return 'missing operand';
  if (operands.length > 3) return `extra operand ‘${operands[3]}’`;
  for (const operand of operands) {
    if (/^[-+]?nan$/i.test(operand)) return `invalid ‘not-a-number’ argument: ‘${operand}’`;
    if (!isNumber(operand)) return `invalid floating point argument: ‘${operand}’`;
  }
  if (operands.length === 3 && Number(operands[1]) === 0) return `invalid Zero increment value: ‘${operands[1]}’`;
  return null;
}

function isNumber(text: string): boolean {
  return /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|0x[\da-f]+)$/i.test(text);
}

function decimalsOf(text: string): number {
  const [, decimals = '', exponent = '0'] = /^[-+]?\d*\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  return Math.min(100, Math.max(0, decimals.length - Number(exponent)));
}

function padded(number: string, width: number): string {
  const sign = number.startsWith('-') ? '-' : '';
  return sign + number.slice(sign.length).padStart(width - sign.length, '0');
}
