import type { Call, Completion, Line, Option } from '../command.ts';
import { inputsOf } from '../inputs.ts';
import { plain } from '../lines.ts';

export const name = 'head';
export const synopsis = 'head [OPTION]... [FILE]...';
export const summary = 'print the first lines of files';
export const options: readonly Option[] = [
  { short: 'n', long: 'lines', value: 'NUM', summary: 'print NUM lines instead of 10; with -, all but the last NUM' },
  { short: '#', value: 'NUM', summary: 'the same as -n NUM' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain } = call;
  const written = given.value('lines') ?? given.value('#') ?? '10';
  if (!/^-?\d+$/.test(written)) {
    complain(`invalid number of lines: '${written}'`);
    return 1;
  }
  const count = Number(written);
  let first = true;
  for await (const { title, lines } of inputsOf(call)) {
    if (operands.length > 1) {
      if (!first) yield plain('');
      yield plain(`==> ${title} <==`);
    }
    first = false;
    if (count < 0 || written.startsWith('-')) yield* allButLast(lines, -count);
    else yield* firstOf(lines, count);
  }
  return undefined;
}

async function* firstOf(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let left = count;
  if (left === 0) return;
  for await (const line of lines) {
    yield line;
    left -= 1;
    if (left === 0) return;
  }
}

async function* allButLast(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  const kept: Line[] = [];
  for await (const line of lines) {
    kept.push(line);
    const next = kept.length > count ? kept.shift() : undefined;
    if (next) yield next;
  }
}
