/** The blocks of plain bodies that hold no other blocks: from the first line of each to the line behind it. See plainBody.ts. */
import { isPlainInline, isPlainTarget } from './plainInline.ts';
import { type Kind, kindOf } from './plainLines.ts';

/** What the lines are the content of. */
export type Container = 'body' | 'item' | 'quote';

/** Returns the line behind the block that begins at `start`, or null where the block is not plain. */
type Reader = (lines: string[], start: number, container: Container) => number | null;

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

/** A block of one line that has no place in a list or a quote. */
function readLine(isPlain: (line: string) => boolean): Reader {
  return (lines, start, container) => (container === 'body' && isPlain(lines[start] ?? '') ? start + 1 : null);
}

function readHeading(lines: string[], start: number): number | null {
  const words = (lines[start] ?? '').replace(/^#+ /, '');
  return /[#\s]$/.test(words) || !isPlainInline(words) ? null : start + 1;
}

/** A fence ends with the same characters; no line in it looks as if it might do so. A tab is wider within a list. */
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

/** A paragraph, or a line that is underlined and so a heading. */
function readText(lines: string[], start: number, container: Container): number | null {
  let end = start + 1;
  while (end < lines.length && kindOf(lines[end] ?? '') === 'text') end += 1;
  if (!isPlainInline(lines.slice(start, end).join('\n').trimEnd())) return null;
  const isUnderlined = container === 'body' && end === start + 1 && /^(?:=+|-{2,})$/.test(lines[end] ?? '');
  return isUnderlined ? end + 1 : end;
}

/** Rows between bars, each with as many cells as the head. */
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

/** In a cell an address that is a link by itself is disputed. */
function isPlainCell(cell: string): boolean {
  return !/\\|(?<!\()https?:/i.test(cell) && isPlainInline(cell);
}
