/**
 * Removes the author's private comments: the `%%…%%` of Obsidian (https://help.obsidian.md/syntax#Comments), within a
 * line or over several lines, but not in code. Reports comments of other tools, which would be published. Lines keep
 * their numbers.
 */
import type { Cut } from '../../types/body.ts';
import type { Position } from '../../types/problem.ts';
import { cutOut } from './cuts.ts';
import { codeRanges, isInRanges, positionAt, type TextRange } from './textRanges.ts';

/** `rule` is a key of problems/rules.ts. `position` is in the text, not in the file. */
export type CommentProblem = {
  rule: 'comment-open' | 'comment-foreign' | 'double-percent';
  position: Position;
  message: string;
  hint: string;
};

/** Returns the text without its comments, and where they were. A `%%` that may not be a comment is a problem. */
export function withoutComments(body: string): { body: string; cuts: Cut[]; problems: CommentProblem[] } {
  const problems = foreignComments(body);
  if (!body.includes('%%')) return { body, cuts: [], problems };
  const marks = commentMarks(body);
  const comments: TextRange[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const start = marks[index] ?? 0;
    const end = marks[index + 1];
    const isClosed = end !== undefined && isComment(body, start, end);
    // `100%%` may not be a comment.
    const followsNumber = /\p{N}$/u.test(body.slice(Math.max(0, start - 2), start));
    if (isClosed && !followsNumber) {
      comments.push(withSpacesAround(body, { start, end: end + 2 }));
      index += 1;
      continue;
    }
    const isText = followsNumber && !isClosed;
    problems.push({ ...(isText ? percentProblem : openProblem), position: positionAt(body, start) });
    if (!isText) break;
  }
  return { ...cutOut(body, comments), problems };
}

const openProblem = {
  rule: 'comment-open',
  message: 'a comment begins here with %%, and it is unclear where it ends',
  hint: 'close it with %% in the same paragraph, or begin it on its own line; write percent signs as \\%%, or as code',
} as const;

const percentProblem = {
  rule: 'double-percent',
  message: 'these two percent signs do not begin a comment, so they are published',
  hint: 'write \\%% if you mean that',
} as const;

const foreignProblem = {
  rule: 'comment-foreign',
  message: 'catpost does not know this kind of comment, so it would be published',
  hint: 'write it as %% comment %% or <!-- comment -->, or put it into code',
} as const;

/**
 * Matches the comments of Liquid, Hugo, Jinja and Nunjucks, MDX, CriticMarkup and LaTeX, unless a backslash is before
 * them.
 */
const foreignComment =
  /(?<!\\)(?:\{%-?\s*comment\b|\{\{[<%]?-?\s*\/\*|\{\{[<%]\s*comment\b|\{#(?=[\s-])[^}]*#\}|\{\/\*|\{>>|\\begin\{comment\})/g;

/** Returns a problem for the first comment of another tool, because a text with one usually has more. */
function foreignComments(body: string): CommentProblem[] {
  if (!/\{[%{#/>]|\{comment\}/.test(body)) return [];
  const found = [...body.matchAll(foreignComment)];
  if (found.length === 0) return [];
  const codes = codeRanges(body);
  const offset = found.find(({ index }) => !isInRanges(index, codes))?.index;
  return offset === undefined ? [] : [{ ...foreignProblem, position: positionAt(body, offset) }];
}

/** Returns the offset of every `%%` that is not escaped, and not in code or a formula. */
function commentMarks(body: string): number[] {
  const codes = codeRanges(body);
  const marks: number[] = [];
  for (let offset = body.indexOf('%%'); offset !== -1; offset = body.indexOf('%%', offset + 2)) {
    const isEscaped = /(?<!\\)(?:\\\\)*\\$/.test(body.slice(Math.max(0, offset - 20), offset));
    if (!isEscaped && !isInRanges(offset, codes)) marks.push(offset);
  }
  return marks;
}

/** Returns whether two marks enclose a comment. It continues over an empty line only if its mark begins a line. */
function isComment(body: string, start: number, end: number): boolean {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t>*+\d.)-]*$/.test(before) || !/\n[ \t>]*\n/.test(body.slice(start, end));
}

/** Adds the spaces that would be left at the start or end of a line, where markdown gives them a meaning. */
function withSpacesAround(body: string, { start, end }: TextRange): TextRange {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = body.indexOf('\n', end) === -1 ? body.length : body.indexOf('\n', end);
  const before = body.slice(lineStart, start);
  const after = body.slice(end, lineEnd);
  if (after === '') return { start: before.trim() === '' ? start : lineStart + before.trimEnd().length, end };
  return before.trim() === '' ? { start, end: end + after.length - after.trimStart().length } : { start, end };
}
