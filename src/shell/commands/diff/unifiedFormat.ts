/** Prints changes as `diff -u` does. It loads on demand. */
import type { Line } from '../../command.ts';
import { timeText } from '../../files/attributes.ts';
import { joinLines, linked, plain } from '../../streams/lines.ts';
import { type ComparedFile, prefixed } from './normalFormat.ts';
import type { Change } from './slideChanges.ts';

/** Prints `contextLines` lines before and after each change. A hunk in which no change counts is left out. */
export function* unifiedFormat(
  before: ComparedFile,
  after: ComparedFile,
  changes: readonly Change[],
  contextLines: number,
  counts: (change: Change) => boolean,
): Generator<Line, undefined> {
  yield header('---', before);
  yield header('+++', after);
  for (const hunk of hunksOf(changes, contextLines)) {
    const [first, last] = [hunk[0], hunk.at(-1)];
    if (first === undefined || last === undefined || !hunk.some(counts)) continue;
    const lead = Math.min(contextLines, first.oldStart, first.newStart);
    const trail = Math.min(contextLines, before.lines.length - last.oldEnd, after.lines.length - last.newEnd);
    const oldRange = unifiedRange(first.oldStart - lead, last.oldEnd + trail);
    const newRange = unifiedRange(first.newStart - lead, last.newEnd + trail);
    yield plain(`@@ -${oldRange} +${newRange} @@`);
    let at = first.oldStart - lead;
    for (const { oldStart, oldEnd, newStart, newEnd } of hunk) {
      yield* prefixed(' ', before.lines.slice(at, oldStart));
      yield* prefixed('-', before.lines.slice(oldStart, oldEnd));
      yield* prefixed('+', after.lines.slice(newStart, newEnd));
      at = oldEnd;
    }
    yield* prefixed(' ', before.lines.slice(at, at + trail));
  }
}

/** Groups changes whose context touches into hunks. */
function hunksOf(changes: readonly Change[], contextLines: number): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk && last && change.oldStart - last.oldEnd <= 2 * contextLines) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function header(sign: string, { title, href, date }: ComparedFile): Line {
  return joinLines([
    plain(`${sign} `),
    href === null ? plain(title) : linked(title, href),
    plain(date === null ? '' : `\t${timeText(date)}`),
  ]);
}

function unifiedRange(start: number, end: number): string {
  if (end - start === 1) return String(end);
  return start === end ? `${start},0` : `${start + 1},${end - start}`;
}
