import type { Call, Completion, Line, Option } from '../command.ts';
import { readLength, readObsoleteLength, sectionOptions, sectionsOf } from './input/sections.ts';
import { lineByteLength, withoutFirstBytes } from './text/bytes.ts';

export const name = 'tail';
export const synopsis = 'tail [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'n', long: 'lines', value: 'NUM', summary: 'print NUM lines; with +NUM, start at line NUM' },
  { short: 'c', long: 'bytes', value: 'NUM', summary: 'print NUM bytes; with +NUM, start at byte NUM' },
  { short: '#', value: 'NUM', summary: 'same as -n NUM; -NUMc counts bytes' },
  ...sectionOptions,
];
export const completion: Completion = 'files';

export async function* run(given: Call): AsyncGenerator<Line, number | undefined> {
  const [first = '', ...files] = given.operands;
  // `tail +3 FILE`, the notation from before there was `-n`.
  const isObsolete = /^\+\d+[bcl]?$/.test(first) && given.options.last(['lines', 'bytes', '#']) === null;
  const call = isObsolete ? { ...given, operands: files } : given;
  const length = isObsolete ? readObsoleteLength(first.slice(1), '+', call) : readLength(call);
  if (length === null) return 1;
  const { count, isInBytes, sign } = length;
  if (count === 0 && sign !== '+') return 0;
  const skipped = sign === '+' ? Math.max(0, count - 1) : null;
  yield* sectionsOf(call, (lines) => {
    if (isInBytes) return skipped === null ? lastBytes(lines, count) : skipBytes(lines, skipped);
    return skipped === null ? lastLines(lines, count) : skipLines(lines, skipped);
  });
  return undefined;
}

async function* skipLines(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let left = count;
  for await (const line of lines) {
    if (left <= 0) yield line;
    left -= 1;
  }
}

/** Holds only `count` lines, in a ring buffer, however long the input is. */
async function* lastLines(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
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

async function* skipBytes(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let left = count;
  for await (const line of lines) {
    if (left <= 0) yield line;
    else if (left < lineByteLength(line)) yield withoutStart(line, left);
    left -= lineByteLength(line);
  }
}

/** Yields the last bytes. Holds the lines from `start` on; those before it are dropped a thousand at a time. */
async function* lastBytes(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let held: Line[] = [];
  let start = 0;
  let heldBytes = 0;
  for await (const line of lines) {
    held.push(line);
    heldBytes += lineByteLength(line);
    for (let first = held[start]; first && heldBytes - lineByteLength(first) >= count; first = held[start]) {
      heldBytes -= lineByteLength(first);
      start += 1;
    }
    if (start < 1_000) continue;
    held = held.slice(start);
    start = 0;
  }
  const [first, ...rest] = held.slice(start);
  if (first && count > 0) yield heldBytes > count ? withoutStart(first, heldBytes - count) : first;
  yield* rest;
}

function withoutStart({ text, isOpen }: Line, bytes: number): Line {
  const rest = withoutFirstBytes(text, bytes);
  return isOpen ? { text: rest, isOpen } : { text: rest };
}
