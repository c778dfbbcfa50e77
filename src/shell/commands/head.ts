import type { Call, Completion, Line, Option } from '../command.ts';
import { lengthOf, sectionOptions, sectionsOf } from './input/sections.ts';
import { byteLength, firstBytes } from './text/bytes.ts';

export const name = 'head';
export const synopsis = 'head [OPTION]... [FILE]...';
export const summary = 'print the first lines of files';
export const options: readonly Option[] = [
  { short: 'n', long: 'lines', value: 'NUM', summary: 'print NUM lines instead of 10; with -, all but the last NUM' },
  { short: 'c', long: 'bytes', value: 'NUM', summary: 'print NUM bytes; with -, all but the last NUM' },
  { short: '#', value: 'NUM', summary: 'the same as -n NUM; -NUMc counts bytes' },
  ...sectionOptions,
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const length = lengthOf(call);
  if (length === null) return 1;
  const { count, inBytes, sign } = length;
  const isRest = sign === '-';
  yield* sectionsOf(call, (lines) => {
    if (inBytes) return isRest ? allButLastBytes(lines, count) : bytesOf(lines, count);
    return isRest ? allButLast(lines, count) : firstOf(lines, count);
  });
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

/** Keeps a ring of lines: each is printed when so many have come behind it. */
async function* allButLast(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  const ring: Line[] = [];
  let read = 0;
  for await (const line of lines) {
    const before = count === 0 ? line : ring[read % count];
    if (before) yield before;
    if (count > 0) ring[read % count] = line;
    read += 1;
  }
}

async function* bytesOf(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let left = count;
  if (left === 0) return;
  for await (const line of lines) {
    const size = sizeOf(line);
    if (size > left) {
      const text = firstBytes(line.text, left);
      if (text !== '') yield { text, open: true };
      return;
    }
    yield line;
    left -= size;
    if (left === 0) return;
  }
}

async function* allButLastBytes(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  const kept: Line[] = [];
  let held = 0;
  for await (const line of lines) {
    kept.push(line);
    held += sizeOf(line);
    for (let first = kept[0]; first && held - sizeOf(first) >= count; first = kept[0]) {
      yield first;
      held -= sizeOf(first);
      kept.shift();
    }
  }
  const [rest] = kept;
  const text = rest ? firstBytes(rest.text, held - count) : '';
  if (text !== '') yield { text, open: true };
}

function sizeOf({ text, open }: Line): number {
  return byteLength(text) + (open ? 0 : 1);
}
