import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { joinLines, plain } from '../streams/lines.ts';
import { inputsOf } from './input/inputs.ts';

export const name = 'nl';
export const synopsis = 'nl [OPTION]... [FILE]...';
export const summary = 'print files with their lines numbered';
export const options: readonly Option[] = [
  { short: 'b', long: 'body-numbering', value: 'STYLE', summary: 'a for all lines, t for those with text, n for none' },
  { short: 'w', long: 'number-width', value: 'NUM', summary: 'NUM columns for the numbers, instead of 6' },
  { short: 's', long: 'number-separator', value: 'TEXT', summary: 'TEXT behind the number, instead of a tab' },
  { short: 'v', long: 'starting-line-number', value: 'NUM', summary: 'begin with NUM instead of 1' },
  { short: 'i', long: 'line-increment', value: 'NUM', summary: 'count by NUM' },
  { short: 'n', long: 'number-format', value: 'FORMAT', summary: 'ln to the left, rn to the right, rz with zeros' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, complain } = call;
  const style = given.value('body-numbering') ?? 't';
  const format = given.value('number-format') ?? 'rn';
  const separator = given.value('number-separator') ?? '\t';
  const [start, step, width] = [
    given.value('starting-line-number') ?? '1',
    given.value('line-increment') ?? '1',
    given.value('number-width') ?? '6',
  ];
  const error = errorOf(style, format, start, step, width);
  if (error !== null) {
    complain(error);
    return 1;
  }
  const blank = plain(' '.repeat(Number(width) + separator.length));
  let number = Number(start);
  for await (const { lines } of inputsOf(call)) {
    for await (const { open: _, ...line } of lines) {
      if (style === 'n' || (style === 't' && line.text === '')) {
        yield joinLines([blank, line]);
        continue;
      }
      yield joinLines([plain(numbered(number, format, Number(width)) + separator), line]);
      number += Number(step);
    }
  }
  return undefined;
}

function errorOf(style: string, format: string, start: string, step: string, width: string): string | null {
  if (!/^[atn]$/.test(style)) return usageError(name, `invalid body numbering style: ‘${style}’`);
  if (!/^(?:ln|rn|rz)$/.test(format)) return usageError(name, `invalid line numbering format: ‘${format}’`);
  if (!/^[-+]?\d+$/.test(start)) return `invalid starting line number: ‘${start}’`;
  if (!/^[-+]?\d+$/.test(step)) return `invalid line number increment: ‘${step}’`;
  if (!/^\+?\d+$/.test(width)) return `invalid line number field width: ‘${width}’`;
  if (Number(width) === 0 || Number(width) > 1_000) {
    return `invalid line number field width: ‘${width}’: Numerical result out of range`;
  }
  return null;
}

function numbered(number: number, format: string, width: number): string {
  if (format === 'ln') return String(number).padEnd(width);
  if (format === 'rn') return String(number).padStart(width);
  const sign = number < 0 ? '-' : '';
  return sign + String(Math.abs(number)).padStart(width - sign.length, '0');
}
