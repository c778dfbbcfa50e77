/** Cuts ranges out of a body, and maps places in the result to places in the file. */
import { lineAt } from '../../problems/problem.ts';
import type { Cut } from '../../types/body.ts';
import type { CheckedBody } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';
import { positionAt, type TextRange } from './textRanges.ts';

/** Removes ranges from a body. Keeps line breaks and the marks of quotes, so that no lines or paragraphs are joined. */
export function cutOut(body: string, ranges: TextRange[]): { body: string; cuts: Cut[] } {
  const cuts: Cut[] = [];
  let shown = '';
  let end = 0;
  for (const range of ranges) {
    shown += body.slice(end, range.start);
    const lines = body.slice(range.start, range.end).split('\n');
    const isQuoted = /^[ \t]*>/.test(body.slice(body.lastIndexOf('\n', range.start - 1) + 1, range.start));
    for (const [index, line] of lines.entries()) {
      const kept = index > 0 && isQuoted ? (/^[ \t]*(?:>[ \t]?)*/.exec(line)?.[0] ?? '') : '';
      if (index > 0) shown += `\n${kept}`;
      const { line: number, column } = positionAt(shown, shown.length);
      const before = cuts.reduce((sum, cut) => sum + (cut.line === number ? cut.length : 0), 0);
      cuts.push({ line: number, column: column + before, length: line.length - kept.length });
    }
    end = range.end;
  }
  return { body: shown + body.slice(end), cuts };
}

/** Maps a position in a body to one in its file. Returns the line too, with spaces in place of comments. */
export function placeInFile(
  { body, bodyLine, cuts }: CheckedBody,
  position: Position | null,
): { position: Position | null; line: string | null } {
  const shown = lineAt(body, position);
  if (position === null || shown === null) return { position, line: shown };
  let { column } = position;
  let line = shown;
  for (const cut of cuts.filter((each) => each.line === position.line)) {
    line = line.slice(0, cut.column - 1) + ' '.repeat(cut.length) + line.slice(cut.column - 1);
    if (cut.column <= column) column += cut.length;
  }
  return { position: { line: position.line + bodyLine, column }, line };
}
