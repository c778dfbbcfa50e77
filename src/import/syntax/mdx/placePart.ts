/** Puts what a part becomes into its place: apart from other blocks, and below the marks of its list or quote. */
import type { Edit } from '../../body/model.ts';
import { blockPrefix, continuationOf, indented } from '../../markup/indentation.ts';
import type { MdxPart, Output } from './model.ts';

/** A part of a body that is looked at. */
export type TextRange = { start: number; end: number };

/** Where a part stands on its line. */
export type Place = {
  line: TextRange;
  /** What precedes it on its line. */
  before: string;
  isAlone: boolean;
  isNested: boolean;
  /** Whether only white space is between it and a block before, which is followed by an empty line already. */
  isAfterBlock: boolean;
};

/**
 * Returns the place of a part. `range` is all that is looked at: the body, or what is within an element. `previousEnd` is
 * the end of the block before.
 */
export function placeOf(body: string, { start, end }: TextRange, range: TextRange, previousEnd: number): Place {
  const lineEnd = body.indexOf('\n', end);
  const line = {
    start: Math.max(range.start, body.lastIndexOf('\n', start - 1) + 1),
    end: Math.min(range.end, lineEnd === -1 ? body.length : lineEnd),
  };
  const before = body.slice(line.start, start);
  const isAlone = blockPrefix.test(before) && body.slice(end, line.end).trim() === '';
  const isAfterBlock = isBlank(body.slice(previousEnd, start));
  return { line, before, isAlone, isNested: isAlone && /\S|^(?: {2}|\t)/.test(before), isAfterBlock };
}

/** Returns the edit that puts `output` in the place of a part; null if it stays as it is. */
export function placePart(body: string, part: MdxPart, place: Place, range: TextRange, output: Output): Edit | null {
  const { line, before, isAlone, isAfterBlock } = place;
  const { start, end } = part;
  if (output.kind === 'keep') return null;
  if (output.text === '') {
    const isWholeLine = isAlone && /^[ \t>]*$/.test(before) && line.start > range.start;
    if (!isWholeLine && !(isAlone && before === '')) return { start, end, text: '' };
    // Of the empty lines around it, one is enough.
    const isAfterGap = line.start === range.start || isBlank(lineBefore(body, line.start));
    const gap = isAfterGap ? (/\n[ \t]*(?=\n)/y.exec(body.slice(line.end, range.end))?.[0].length ?? 0) : 0;
    return { start: line.start, end: Math.min(line.end + gap + 1, range.end), text: '' };
  }
  if (output.kind === 'inline') return { start, end, text: output.text };
  if (!isAlone) return splitLine(body, part, place, output.text);
  const prefix = continuationOf(before);
  const isFirst =
    isAfterBlock || line.start === range.start || /[^\s>]/.test(before) || isBlank(lineBefore(body, line.start));
  const isLast = line.end >= range.end || isBlank(lineAfter(body, line.end));
  const text = indented(output.text, prefix);
  return {
    start,
    end,
    text: (isFirst ? '' : `\n${prefix}`) + text + (isLast ? '' : `\n${prefix.trimEnd()}`),
  };
}

/** Puts a block between the words of a line. In a row of a table or a heading, it has to be one line. */
function splitLine(body: string, { start, end }: MdxPart, place: Place, text: string): Edit {
  const { line, before, isAfterBlock } = place;
  if (/^\s*(?:\||#{1,6}\s)/.test(before)) return { start, end, text: text.replace(/\s*\n\s*/g, ' ') };
  const prefix = continuationOf(/^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before)?.[0] ?? '');
  const gap = `\n${prefix.trimEnd()}\n${prefix}`;
  const isLineStart = isAfterBlock || before.trim() === '';
  const isLineEnd = body.slice(end, line.end).trim() === '';
  return { start, end, text: (isLineStart ? '' : gap) + indented(text, prefix) + (isLineEnd ? '' : gap) };
}

function isBlank(line: string): boolean {
  return /^[\s>]*$/.test(line);
}

function lineBefore(body: string, lineStart: number): string {
  return body.slice(body.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
}

function lineAfter(body: string, lineEnd: number): string {
  const end = body.indexOf('\n', lineEnd + 1);
  return body.slice(lineEnd + 1, end === -1 ? body.length : end);
}
