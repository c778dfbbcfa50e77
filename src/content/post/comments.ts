/**
 * What an author wrote for no reader: Obsidian's comments `%%…%%`, those of HTML, and those of other tools, which are
 * not known here and would be shown. Lines keep their numbers.
 *
 * Obsidian (https://help.obsidian.md/syntax#Comments) has them within a line, and as blocks of several; not in code.
 */

import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { CheckedBody, Cut } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';

import { lineAt } from '../problems.ts';

/** `rule` is one of problems.ts; `position` counts from the first line of the text. */
export type CommentProblem = {
  rule: 'comment-open' | 'comment-foreign' | 'double-percent';
  position: Position;
  message: string;
  hint: string;
};

/** The text without its comments `%%…%%`, and where they were. A comment that may be none is a problem. */
export function withoutComments(body: string): { body: string; cuts: Cut[]; problems: CommentProblem[] } {
  const problems = foreignComments(body);
  if (!body.includes('%%')) return { body, cuts: [], problems };
  const marks = marksIn(body);
  const ranges: Range[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const start = marks[index] ?? 0;
    const end = marks[index + 1];
    const isClosed = end !== undefined && isComment(body, start, end);
    // `100%%` may be no comment.
    const isCounted = /\p{N}$/u.test(body.slice(Math.max(0, start - 2), start));
    if (isClosed && !isCounted) {
      ranges.push(widened(body, { start, end: end + 2 }));
      index += 1;
      continue;
    }
    const isText = isCounted && !isClosed;
    problems.push({ ...(isText ? shownProblem : openProblem), position: positionAt(body, start) });
    if (!isText) break;
  }
  return { ...without(body, ranges), problems };
}

const openProblem = {
  rule: 'comment-open',
  message: 'a comment begins here with %%, and it is not clear where it ends',
  hint: 'close it with %% in its paragraph, or begin it on a line of its own; for percent signs write \\%%, or code',
} as const;

const shownProblem = {
  rule: 'double-percent',
  message: 'these two percent signs are published as they are: they do not begin a comment',
  hint: 'write \\%% to say so',
} as const;

/** The text with every `<!-- comment -->` and `[//]: # (comment)` emptied, which no page shows either. */
export function withoutUnseenComments(body: string): string {
  if (!/<!--|^[ \t>]*\[[^\]\n]+\]:[ \t]*(?:<>|#)/m.test(body)) return body;
  let shown = '';
  let end = 0;
  for (const range of rangesOf(body, (type) => type === 'html' || type === 'definition')) {
    const unseen = body.slice(range.start, range.end);
    // A definition of a link to nowhere, by which nothing can be meant but its title.
    const emptiedTitle = unseen.replace(/^(\[[^\]]+\]:\s*(?:<>|#))\s[\s\S]*$/, '$1');
    shown += body.slice(end, range.start) + emptiedTitle.replace(/<!--[\s\S]*?(?:-->|$)/g, emptied);
    end = range.end;
  }
  return shown + body.slice(end);
}

/** A place in the body of a post, which has no comments -> the place in its file, and the line without them. */
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

/** Liquid, Hugo, Jinja and Nunjucks, MDX, CriticMarkup, LaTeX. Not within code, nor behind a backslash. */
const foreignComment =
  /(?<!\\)(?:\{%-?\s*comment\b|\{\{[<%]?-?\s*\/\*|\{\{[<%]\s*comment\b|\{#(?=[\s-])[^}]*#\}|\{\/\*|\{>>|\\begin\{comment\})/g;

/** The first of each text: where there is one there are more. */
function foreignComments(body: string): CommentProblem[] {
  if (!/\{[%{#/>]|\{comment\}/.test(body)) return [];
  const found = [...body.matchAll(foreignComment)];
  if (found.length === 0) return [];
  const codes = codesIn(body);
  const place = found.find(({ index }) => !codes.some(({ start, end }) => start <= index && index < end))?.index;
  return place === undefined ? [] : [{ ...foreignProblem, position: positionAt(body, place) }];
}

const foreignProblem = {
  rule: 'comment-foreign',
  message: 'catpost does not know this kind of comment, so its text would be published',
  hint: 'write it as %% comment %% or <!-- comment -->, or put it into code',
} as const;

/** `start` is the first character, `end` the one behind the last. */
type Range = { start: number; end: number };

/** Every `%%` that is neither escaped nor in code or a formula. */
function marksIn(body: string): number[] {
  const codes = codesIn(body);
  const marks: number[] = [];
  for (let place = body.indexOf('%%'); place !== -1; place = body.indexOf('%%', place + 2)) {
    const isEscaped = /(?<!\\)(?:\\\\)*\\$/.test(body.slice(Math.max(0, place - 20), place));
    if (!isEscaped && !codes.some(({ start, end }) => start <= place && place < end)) marks.push(place);
  }
  return marks;
}

function codesIn(body: string): Range[] {
  return [
    ...rangesOf(body, (type) => type === 'code' || type === 'inlineCode'),
    ...[...body.matchAll(/^[ \t>]*\$\$[\s\S]*?\$\$[ \t]*$/gm)].map(({ index, 0: text }) => ({
      start: index,
      end: index + text.length,
    })),
  ];
}

function rangesOf(body: string, isWanted: (type: string) => boolean): Range[] {
  const ranges: Range[] = [];
  const look = (node: Nodes): void => {
    const { position } = node;
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (isWanted(node.type) && start !== undefined && end !== undefined) ranges.push({ start, end });
    else if ('children' in node) for (const child of node.children) look(child);
  };
  look(fromMarkdown(body));
  return ranges;
}

/** A comment goes on over an empty line only where its mark begins a line. */
function isComment(body: string, start: number, end: number): boolean {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t>*+\d.)-]*$/.test(before) || !/\n[ \t>]*\n/.test(body.slice(start, end));
}

/** With the blanks that would be left at an end of a line, where they have a meaning. */
function widened(body: string, { start, end }: Range): Range {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = body.indexOf('\n', end) === -1 ? body.length : body.indexOf('\n', end);
  const before = body.slice(lineStart, start);
  const after = body.slice(end, lineEnd);
  if (after === '') return { start: before.trim() === '' ? start : lineStart + before.trimEnd().length, end };
  return before.trim() === '' ? { start, end: end + after.length - after.trimStart().length } : { start, end };
}

/** The ends of lines stay, and in a quote its marks, so that nothing is joined that was apart. */
function without(body: string, ranges: Range[]): { body: string; cuts: Cut[] } {
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

function emptied(comment: string): string {
  return `<!-- -->${comment.replace(/[^\n]/g, '')}`;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
