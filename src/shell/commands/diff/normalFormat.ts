/** The changes between two files -> the lines that `diff` prints of them without `-u`. */
import type { Line } from '../../command.ts';
import { joinLines, plain } from '../../streams/lines.ts';
import type { Change } from './settledChanges.ts';

/** `date` is the day for the head of a unified diff. */
export type Compared = { title: string; href: string | null; date: string | null; lines: readonly Line[] };

export function* normalFormat(
  before: Compared,
  after: Compared,
  changes: readonly Change[],
): Generator<Line, undefined> {
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    const letter = oldStart === oldEnd ? 'a' : newStart === newEnd ? 'd' : 'c';
    yield plain(`${normalRange(oldStart, oldEnd)}${letter}${normalRange(newStart, newEnd)}`);
    yield* marked('< ', before.lines.slice(oldStart, oldEnd));
    if (letter === 'c') yield plain('---');
    yield* marked('> ', after.lines.slice(newStart, newEnd));
  }
}

/** Counted from 1; an empty range is named by the line before it. */
function normalRange(start: number, end: number): string {
  if (end - start <= 1) return String(end);
  return `${start + 1},${end}`;
}

/** Each with its sign, and what diff says of a last line without a newline. */
export function* marked(sign: string, lines: readonly Line[]): Generator<Line, undefined> {
  for (const { open, ...line } of lines) {
    yield joinLines([plain(sign), line]);
    if (open) yield plain('\\ No newline at end of file');
  }
}
