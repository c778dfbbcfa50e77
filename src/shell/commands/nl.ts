import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { joinLines, plain } from '../streams/lines.ts';
import { inputsOf } from './input/inputs.ts';

export const name = 'nl';
export const synopsis = 'nl [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'b', long: 'body-numbering', value: 'STYLE', summary: 'a all lines, t nonempty lines, n none' },
  { short: 'w', long: 'number-width', value: 'NUM', summary: 'use NUM columns for the number, not 6' },
  { short: 's', long: 'number-separator', value: 'TEXT', summary: 'print TEXT after the number, not a tab' },
  { short: 'v', long: 'starting-line-number', value: 'NUM', summary: 'start at NUM' },
  { short: 'i', long: 'line-increment', value: 'NUM', summary: 'increment by NUM' },
  { short: 'n', long: 'number-format', value: 'FORMAT', summary: 'ln left, rn right, rz leading zeros' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const format = readFormat(call.options);
  if ('error' in format) {
    call.complain(format.error);
    return 1;
  }
  const { style, separator, step, width } = format;
  const indent = plain(' '.repeat(width + separator.length));
  let number = format.start;
  for await (const { lines } of inputsOf(call)) {
    for await (const { isOpen: _, ...line } of lines) {
      const isNumbered = style === 'a' || (style === 't' && line.text !== '');
      if (isNumbered) {
        yield joinLines([plain(formatNumber(number, format) + separator), line]);
        number += step;
      } else yield joinLines([indent, line]);
    }
  }
  return undefined;
}

/** `style` says which lines are numbered, `alignment` how the number is aligned in its column. */
type Format = { style: string; alignment: string; separator: string; start: number; step: number; width: number };

function readFormat(given: ReadonlyOptions): Format | { error: string } {
  const style = given.value('body-numbering') ?? 't';
  if (!/^[atn]$/.test(style)) return { error: usageError(name, `invalid body numbering style: ‘${style}’`) };
  const alignment = given.value('number-format') ?? 'rn';
  if (!/^(?:ln|rn|rz)$/.test(alignment)) {
    return { error: usageError(name, `invalid line numbering format: ‘${alignment}’`) };
  }
  const start = given.value('starting-line-number') ?? '1';
  if (!/^[-+]?\d+$/.test(start)) return { error: `invalid starting line number: ‘${start}’` };
  const step = given.value('line-increment') ?? '1';
  if (!/^[-+]?\d+$/.test(step)) return { error: `invalid line number increment: ‘${step}’` };
  const width = given.value('number-width') ?? '6';
  if (!/^\+?\d+$/.test(width)) return { error: `invalid line number field width: ‘${width}’` };
  if (Number(width) === 0 || Number(width) > 1_000) {
    return { error: `invalid line number field width: ‘${width}’: Numerical result out of range` };
  }
  const separator = given.value('number-separator') ?? '\t';
  return { style, alignment, separator, start: Number(start), step: Number(step), width: Number(width) };
}

function formatNumber(number: number, { alignment, width }: Format): string {
  if (alignment === 'ln') return String(number).padEnd(width);
  if (alignment === 'rn') return String(number).padStart(width);
  const sign = number < 0 ? '-' : '';
  return sign + String(Math.abs(number)).padStart(width - sign.length, '0');
}
