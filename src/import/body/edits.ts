/** Applies edits to a text, and follows where each line of the result comes from. */
import type { Edit } from './model.ts';

/** A text with the line of the first text that each of its lines comes from, from 0. */
export type MappedText = { text: string; lines: number[] };

/** Returns a text whose lines come from themselves. */
export function mappedText(text: string): MappedText {
  return { text, lines: Array.from({ length: lineCount(text) }, (_, index) => index) };
}

/**
 * Applies edits of `mapped.text`, in any order. A line that an edit adds comes from the line where the edit begins. Of
 * two edits that overlap, the second is left out, because its place is gone.
 */
export function applyEdits(mapped: MappedText, edits: Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  const lines = [mapped.lines[0] ?? 0];
  let [position, line] = [0, 0];
  const copy = (end: number) => {
    const part = mapped.text.slice(position, end);
    parts.push(part);
    for (let index = part.indexOf('\n'); index !== -1; index = part.indexOf('\n', index + 1)) {
      line += 1;
      lines.push(mapped.lines[line] ?? 0);
    }
    position = end;
  };
  for (const { start, end, text } of sorted) {
    if (start < position) continue;
    copy(start);
    parts.push(text);
    const made = lineCount(text) - 1;
    const removed = lineCount(mapped.text.slice(start, end)) - 1;
    // A replacement of the same height keeps its lines; otherwise the last line is the end of what it replaces.
    for (let index = 1; index <= made; index += 1) {
      const offset = made === removed || index < made ? Math.min(index, removed) : removed;
      lines.push(mapped.lines[line + offset] ?? 0);
    }
    line += removed;
    // What follows on the same line comes from the end of what was removed.
    if (text === '' && isLineStart(mapped.text, start)) lines[lines.length - 1] = mapped.lines[line] ?? 0;
    position = end;
  }
  copy(mapped.text.length);
  return { text: parts.join(''), lines };
}

/** Returns the line of an offset, from 0. */
export function lineOfOffset(text: string, offset: number): number {
  return lineCount(text.slice(0, offset)) - 1;
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

function lineCount(text: string): number {
  let count = 1;
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) count += 1;
  return count;
}
