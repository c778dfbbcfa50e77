/** Puts what a shortcode becomes into its place: apart from other blocks, and below the marks of its list or quote. */
import type { Edit } from '../../body/model.ts';
import { blockPrefix, continuationOf, indented } from '../../markup/indentation.ts';
import type { Output } from './model.ts';

/** Where a part of a text stands on its lines. */
export type Place = {
  /** What precedes it on its line. */
  before: string;
  /** Whether nothing else is on its lines. */
  isAlone: boolean;
  /** Whether it stands in a list or a quote. */
  isNested: boolean;
};

type Range = { start: number; end: number };

/** Returns the place of a part. */
export function placeOf(text: string, { start, end }: Range): Place {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isAlone = blockPrefix.test(before) && text.slice(end, lineEnd(text, end)).trim() === '';
  return { before, isAlone, isNested: blockPrefix.test(before) && /\S|^(?: {2}|\t)/.test(before) };
}

/**
 * Returns the edit that puts `output` in the place of a part. `previousEnd` is the end of the part before, so that there
 * is one empty line between two blocks.
 */
export function placed(text: string, part: Range, place: Place, output: Output, previousEnd: number): Edit {
  const { start, end } = part;
  const { before, isAlone } = place;
  const body = output.text.trim();
  if (body === '') return isAlone && /^[ \t]*$/.test(before) ? withoutLines(text, part) : { start, end, text: '' };
  if (output.kind === 'inline' && !body.includes('\n')) return { start, end, text: body };
  // A row of a table and a heading are one line.
  if (!isAlone && /^\s*(?:\||#{1,6}\s)/.test(before)) return { start, end, text: body.replace(/\s*\n\s*/g, ' ') };
  return isAlone ? onOwnLines(text, part, before, body, previousEnd) : withinLine(text, part, before, body);
}

/** Puts empty lines around a block on lines of its own, unless they are there. */
function onOwnLines(text: string, { start, end }: Range, before: string, body: string, previousEnd: number): Edit {
  const prefix = continuationOf(before);
  const isFirst = /[^\s>]/.test(before) || isBlank(text.slice(previousEnd, start)) || isBlankBefore(text, start);
  const last = isBlankAfter(text, end) ? '' : `\n${prefix.trimEnd()}`;
  const block = indented(body, prefix) + last;
  if (isFirst) return { start, end, text: block };
  return { start: start - before.length, end, text: `${prefix.trimEnd()}\n${before}${block}` };
}

/** Puts a block between the words of a line. */
function withinLine(text: string, { start, end }: Range, before: string, body: string): Edit {
  const own = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before)?.[0] ?? '';
  const prefix = continuationOf(own);
  const gap = `\n${prefix.trimEnd()}\n${prefix}`;
  const first = own === before ? '' : gap;
  const last = text.slice(end, lineEnd(text, end)).trim() === '' ? '' : gap;
  return { start, end, text: first + indented(body, prefix) + last };
}

/** Removes whole lines, and one of the empty lines around them. */
function withoutLines(text: string, { start, end }: Range): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = Math.min(text.length, lineEnd(text, end) + 1);
  return { start: lineStart, end: next, text: '' };
}

function isBlankBefore(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1);
  return line === -1 || isBlank(text.slice(text.lastIndexOf('\n', line - 1) + 1, line));
}

function isBlankAfter(text: string, end: number): boolean {
  const line = lineEnd(text, end);
  return line === text.length || isBlank(text.slice(line + 1, lineEnd(text, line + 1)));
}

function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
