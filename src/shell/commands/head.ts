import type { Call, Completion, Line, Option } from '../command.ts';
import { readLength, sectionOptions, sectionsOf } from './input/sections.ts';
import { firstBytes, lineByteLength } from './text/bytes.ts';

export const name = 'head';
export const synopsis = 'head [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'n', long: 'lines', value: 'NUM', summary: 'print NUM lines; with -NUM, all but the last NUM' },
  { short: 'c', long: 'bytes', value: 'NUM', summary: 'print NUM bytes; with -NUM, all but the last NUM' },
  { short: '#', value: 'NUM', summary: 'same as -n NUM; -NUMc counts bytes' },
  ...sectionOptions,
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const length = readLength(call);
  if (length === null) return 1;
  const { count, isInBytes, sign } = length;
  const isAllButLast = sign === '-';
  yield* sectionsOf(call, (lines) => {
    if (isInBytes) return isAllButLast ? allButLastBytes(lines, count) : firstBytesOf(lines, count);
    return isAllButLast ? allButLastLines(lines, count) : firstLines(lines, count);
  });
  return undefined;
}

async function* firstLines(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let left = count;
  if (left === 0) return;
  for await (const line of lines) {
    yield line;
    left -= 1;
    if (left === 0) return;
  }
}

/** Holds `count` lines in a ring buffer, and yields each once that many have come after it. */
async function* allButLastLines(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  const ring: Line[] = [];
  let read = 0;
  for await (const line of lines) {
    const oldest = count === 0 ? line : ring[read % count];
    if (oldest) yield oldest;
    if (count > 0) ring[read % count] = line;
    read += 1;
  }
}

async function* firstBytesOf(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  let left = count;
  if (left === 0) return;
  for await (const line of lines) {
    const size = lineByteLength(line);
    if (size > left) {
      const text = firstBytes(line.text, left);
      if (text !== '') yield { text, isOpen: true };
      return;
    }
    yield line;
    left -= size;
    if (left === 0) return;
  }
}

async function* allButLastBytes(lines: AsyncIterable<Line>, count: number): AsyncGenerator<Line, undefined> {
  const held: Line[] = [];
  let heldBytes = 0;
  for await (const line of lines) {
    held.push(line);
    heldBytes += lineByteLength(line);
    for (let first = held[0]; first && heldBytes - lineByteLength(first) >= count; first = held[0]) {
      yield first;
      heldBytes -= lineByteLength(first);
      held.shift();
    }
  }
  const [rest] = held;
  const text = rest ? firstBytes(rest.text, heldBytes - count) : '';
  if (text !== '') yield { text, isOpen: true };
}
