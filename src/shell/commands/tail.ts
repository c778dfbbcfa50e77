import type { Call, Completion, Line, Option } from '../command.ts';
import { lengthOf, obsoleteLength, sectionOptions, sectionsOf } from './input/sections.ts';
import { byteLength, withoutBytes } from './text/bytes.ts';

export const name = 'tail';
export const synopsis = 'tail [OPTION]... [FILE]...';
export const summary = 'print the last lines of files';
export const options: readonly Option[] = [
  { short: 'n', long: 'lines', value: 'NUM', summary: 'print NUM lines instead of 10; with +, all from line NUM on' },
  { short: 'c', long: 'bytes', value: 'NUM', summary: 'print NUM bytes; with +, all from byte NUM on' },
  { short: '#', value: 'NUM', summary: 'the same as -n NUM; -NUMc counts bytes' },
  ...sectionOptions,
];
export const completion: Completion = 'files';

export async function* run(given: Call): AsyncGenerator<Line, number | undefined> {
  const [first = '', ...files] = given.operands;
  // `tail +3 FILE`, from before there was `-n`.
  const isObsolete = /^\+\d+[bcl]?$/.test(first) && given.options.last(['lines', 'bytes', '#']) === null;
  const call = isObsolete ? { ...given, operands: files } : given;
  const length = isObsolete ? obsoleteLength(first.slice(1), '+', call) : lengthOf(call);
  if (length === null) return 1;
  const { count, inBytes, sign } = length;
  if (count === 0 && sign !== '+') return 0;
  const skipped = sign === '+' ? Math.max(0, count - 1) : null;
  yield* sectionsOf(call, (lines) => {
    if (inBytes) return skipped === null ? lastBytes(lines, count) : fromByte(lines, skipped);
    return skipped === null ? lastOf(lines, count) : fromLine(lines, skipped);
  });
  return undefined;
}

async function* fromLine(lines: AsyncIterable<Line>, skipped: number): AsyncGenerator<Line, undefined> {
  let left = skipped;
  for await (const line of lines) {
    if (left <= 0) yield line;
    left -= 1;
  }
}

/** Keeps a ring of lines, so that a long input costs no more than what is printed. */
async function* lastOf(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  if (count === 0) return;
  const ring: Line[] = [];
  let read = 0;
  for await (const line of lines) {
    ring[read % count] = line;
    read += 1;
  }
  const start = read > count ? read % count : 0;
  yield* ring.slice(start);
  yield* ring.slice(0, start);
}

async function* fromByte(lines: AsyncIterable<Line>, skipped: number): AsyncGenerator<Line, undefined> {
  let left = skipped;
  for await (const line of lines) {
    if (left <= 0) yield line;
    else if (left < sizeOf(line)) yield withoutStart(line, left);
    left -= sizeOf(line);
  }
}

async function* lastBytes(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let kept: Line[] = [];
  let start = 0;
  let held = 0;
  for await (const line of lines) {
    kept.push(line);
    held += sizeOf(line);
    for (let first = kept[start]; first && held - sizeOf(first) >= count; first = kept[start]) {
      held -= sizeOf(first);
      start += 1;
    }
    if (start < 1_000) continue;
    kept = kept.slice(start);
    start = 0;
  }
  const [first, ...rest] = kept.slice(start);
  if (first && count > 0) yield held > count ? withoutStart(first, held - count) : first;
  yield* rest;
}

function withoutStart({ text, open }: Line, bytes: number): Line {
  const left = withoutBytes(text, bytes);
  return open ? { text: left, open } : { text: left };
}

function sizeOf({ text, open }: Line): number {
  return byteLength(text) + (open ? 0 : 1);
}
