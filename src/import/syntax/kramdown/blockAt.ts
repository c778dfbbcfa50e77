/** Finds the block that a list of attributes belongs to. */
import type { Edit } from '../../body/model.ts';

/** A line of a body, without its line end. */
export type Line = { start: number; end: number; text: string };

/** A block by its first and last line. */
export type Block = {
  kind: 'heading' | 'fence' | 'list' | 'paragraph' | 'quote' | 'other';
  first: number;
  last: number;
};

/** Returns the lines of a text. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { start: from, end: from + line.length, text: line };
  });
}

/** Returns the edit that removes a whole line. */
export function lineRemoval(line: Line | undefined): Edit {
  return { start: line?.start ?? 0, end: line === undefined ? 0 : line.end + 1, text: '' };
}

/** Returns the block right above a line, or else the one right below it; null if empty lines are on both sides. */
export function blockAt(lines: readonly Line[], index: number, isSkipped: (line: number) => boolean): Block | null {
  const textAt = (line: number) => lines[line]?.text.replace(/^[ \t>]+$/, '') ?? '';
  let last = index - 1;
  while (last >= 0 && isSkipped(last)) last -= 1;
  if (textAt(last).trim() !== '') return blockEndingAt(lines, last);
  let first = index + 1;
  while (first < lines.length && isSkipped(first)) first += 1;
  if (textAt(first).trim() === '') return null;
  let end = first;
  while (textAt(end + 1).trim() !== '' && !isSkipped(end + 1)) end += 1;
  const kind = kindOf(lines[first]?.text ?? '');
  return { kind, first, last: kind === 'heading' ? first : end };
}

function blockEndingAt(lines: readonly Line[], last: number): Block {
  const textAt = (line: number) => lines[line]?.text ?? '';
  const own = textAt(last);
  if (/^[ >]{0,6}#{1,6}[ \t]/.test(own)) return { kind: 'heading', first: last, last };
  const fence = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(own)?.[1];
  if (fence !== undefined) return { kind: 'fence', first: fenceAbove(lines, last, fence), last };
  if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(own) && textAt(last - 1).trim() !== '')
    return { kind: 'heading', first: last - 1, last };
  let first = last;
  while (
    first > 0 &&
    textAt(first - 1)
      .replace(/^[ \t>]+$/, '')
      .trim() !== '' &&
    kindOf(textAt(first - 1)) !== 'heading'
  )
    first -= 1;
  return { kind: kindOf(textAt(first)), first, last };
}

function fenceAbove(lines: readonly Line[], last: number, fence: string): number {
  for (let line = last - 1; line >= 0; line -= 1) {
    if (lines[line]?.text.replace(/^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*/, '').startsWith(fence)) return line;
  }
  return last;
}

function kindOf(text: string): Block['kind'] {
  if (/^[ >]{0,6}#{1,6}[ \t]/.test(text)) return 'heading';
  if (/^[ \t]*>/.test(text)) return 'quote';
  if (/^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(text)) return 'list';
  return /^[ \t]*(?:<|\||!\[[^\]]*\]\([^)]*\)[ \t]*$|`{3}|~{3})|^(?: {4}|\t)/.test(text) ? 'other' : 'paragraph';
}
