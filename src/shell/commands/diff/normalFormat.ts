/** Prints changes as `diff` does without `-u`. */
import type { Line } from '../../command.ts';
import { joinLines, plain } from '../../streams/lines.ts';
import type { Change } from './slideChanges.ts';

/** `date` is the day in the header of a unified diff; null if the file has none. */
export type ComparedFile = { title: string; href: string | null; date: string | null; lines: readonly Line[] };

/** Yields the lines of a diff without context. */
export function* normalFormat(
  before: ComparedFile,
  after: ComparedFile,
  changes: readonly Change[],
): Generator<Line, undefined> {
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    const letter = oldStart === oldEnd ? 'a' : newStart === newEnd ? 'd' : 'c';
    yield plain(`${normalRange(oldStart, oldEnd)}${letter}${normalRange(newStart, newEnd)}`);
    yield* prefixed('< ', before.lines.slice(oldStart, oldEnd));
    if (letter === 'c') yield plain('---');
    yield* prefixed('> ', after.lines.slice(newStart, newEnd));
  }
}

/** Yields each line after its prefix, with the note of diff if the last one has no newline. */
export function* prefixed(prefix: string, lines: readonly Line[]): Generator<Line, undefined> {
  for (const { isOpen, ...line } of lines) {
    yield joinLines([plain(prefix), line]);
    if (isOpen) yield plain('\\ No newline at end of file');
  }
}

/** Formats a range, counted from 1. An empty range is named by the line before it. */
function normalRange(start: number, end: number): string {
  if (end - start <= 1) return String(end);
  return `${start + 1},${end}`;
}
