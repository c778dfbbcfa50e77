/** Reads the blocks of plain bodies that contain no other blocks. See plainBody.ts. */
import { isPlainInline, isPlainTarget } from './plainInline.ts';
import { type Kind, kindOf } from './plainLines.ts';

/** The container of the lines. */
export type Container = 'body' | 'item' | 'quote';

/** Returns the line after the block that begins at `start`, or null if the block is not plain. */
type Reader = (lines: string[], start: number, container: Container) => number | null;

/** The reader for each kind of block. */
export const leaves: Record<Exclude<Kind, 'item' | 'quote'>, Reader> = {
  empty: (_lines, start) => start + 1,
  rule: (_lines, start) => start + 1,
  heading: readHeading,
  fence: readFence,
  row: readTable,
  comment: readLine((line) => /^<!--(?!>|->)(?:(?!--)[^<>])*-->$/.test(line)),
  definition: readLine((line) => isPlainTarget(/^\[[a-zA-Z\d][\w -]*\]: (\S.*)$/.exec(line)?.[1] ?? '')),
  note: readLine((line) => isPlainInline(/^\[\^[a-zA-Z\d-]+\]: ([\p{L}\p{N}].*)$/u.exec(line)?.[1] ?? '*')),
  indented: readIndented,
  text: readText,
};

/** Returns the reader for a block of one line that may not be in a list or a quote. */
function readLine(isPlain: (line: string) => boolean): Reader {
  return (lines, start, container) => (container === 'body' && isPlain(lines[start] ?? '') ? start + 1 : null);
}

function readHeading(lines: string[], start: number): number | null {
  const words = (lines[start] ?? '').replace(/^#+ /, '');
  return /[#\s]$/.test(words) || !isPlainInline(words) ? null : start + 1;
}

/**
 * Reads a fence that ends as it begins, without a line that the parsers could take for its end. In a list, a tab has
 * another width.
 */
function readFence(lines: string[], start: number, container: Container): number | null {
  const fence = /^(`{3,}|~{3,})(?: ?[^\s`~&\\]+(?: [^\s`~&\\]+)*)?$/.exec(lines[start] ?? '')?.[1];
  if (fence === undefined || container === 'quote') return null;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === fence) return at + 1;
    if (line.trimStart().startsWith(fence) || (container === 'item' && line.includes('\t'))) return null;
  }
  return null;
}

function readIndented(lines: string[], start: number, container: Container): number | null {
  let end = start;
  for (; end < lines.length && kindOf(lines[end] ?? '') === 'indented'; end += 1) {
    if (lines[end]?.trim() === '') return null;
  }
  return container === 'body' ? end : null;
}

/** Reads a paragraph, or a heading with an underline. */
function readText(lines: string[], start: number, container: Container): number | null {
  let end = start + 1;
  while (end < lines.length && kindOf(lines[end] ?? '') === 'text') end += 1;
  if (!isPlainInline(lines.slice(start, end).join('\n').trimEnd())) return null;
  const isUnderlined = container === 'body' && end === start + 1 && /^(?:=+|-{2,})$/.test(lines[end] ?? '');
  return isUnderlined ? end + 1 : end;
}

/** Reads a table whose rows begin and end with a bar, and have as many cells as the head. */
function readTable(lines: string[], start: number): number | null {
  let columns = 0;
  let end = start;
  for (; lines[end]?.startsWith('|'); end += 1) {
    const cells =
      /^\|(.*)\|$/
        .exec(lines[end] ?? '')?.[1]
        ?.split('|')
        .map((cell) => cell.trim()) ?? [];
    if (end === start) columns = cells.length;
    if (cells.length === 0 || cells.length !== columns) return null;
    if (!cells.every(end === start + 1 ? isDelimiter : isPlainCell)) return null;
  }
  return end - start < 2 ? null : end;
}

function isDelimiter(cell: string): boolean {
  return /^:?-+:?$/.test(cell);
}

/** Returns whether a cell is plain. The parsers disagree about bare addresses in cells. */
function isPlainCell(cell: string): boolean {
  return !/\\|(?<!\()https?:/i.test(cell) && isPlainInline(cell);
}
