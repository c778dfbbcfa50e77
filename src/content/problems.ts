/** Content problems: their rules, how one is made and how it is printed (decision 7). */

import type { Position, Problem, Severity } from '../types/problem.ts';
import { printable } from './controlCharacters.ts';

/** Every rule with its severity, unless `problems:` in site.yaml says otherwise. */
export const rules: Record<string, Severity> = {
  'alias-invalid': 'fail',
  'alias-taken': 'fail',
  'blocked-url': 'warn',
  'comment-foreign': 'fail',
  'comment-open': 'fail',
  'content-missing': 'fail',
  'control-character': 'warn',
  'date-invalid': 'fail',
  'date-missing': 'fail',
  'dead-anchor': 'fail',
  'dead-link': 'fail',
  'diagram-not-drawn': 'warn',
  'double-percent': 'warn',
  'empty-body': 'warn',
  'empty-file': 'fail',
  'file-unread': 'warn',
  'file-unreadable': 'fail',
  'file-vanished': 'fail',
  'foreign-key': 'warn',
  'footnote-unused': 'warn',
  'frame-title': 'fail',
  'front-matter-language': 'fail',
  'front-matter-misplaced': 'fail',
  'front-matter-open': 'fail',
  'front-matter-syntax': 'fail',
  'hiding-unclear': 'fail',
  'history-missing': 'warn',
  'host-limit': 'fail',
  'html-attribute': 'warn',
  'html-hidden': 'fail',
  'html-not-allowed': 'warn',
  'html-not-shown': 'warn',
  'html-open': 'fail',
  'html-unclosed': 'warn',
  'image-unreadable': 'fail',
  'index-reserved': 'fail',
  'kept-file-damaged': 'warn',
  'link-empty': 'warn',
  'link-moved': 'warn',
  'link-outside': 'warn',
  'math-invalid': 'fail',
  'missing-alt': 'warn',
  'missing-image': 'fail',
  'missing-media': 'fail',
  'name-reserved': 'fail',
  'not-protected': 'fail',
  'not-text': 'fail',
  'not-utf8': 'fail',
  'original-missing': 'warn',
  'outside-image': 'warn',
  'outside-link-dead': 'warn',
  'outside-link-moved': 'warn',
  'outside-media': 'warn',
  'parse-failed': 'fail',
  'parse-timeout': 'fail',
  'path-escapes': 'fail',
  'path-taken': 'fail',
  'paths-lock-damaged': 'fail',
  'paths-lock-missing': 'warn',
  'paths-lock-stale': 'fail',
  'paths-lock-unwritable': 'warn',
  'search-unbuilt': 'warn',
  'series-part': 'fail',
  'site-key': 'fail',
  'site-missing': 'warn',
  'site-syntax': 'fail',
  'slow-code': 'warn',
  'slug-empty': 'fail',
  'svg-active': 'fail',
  'tag-empty': 'fail',
  'tag-spelling': 'warn',
  'text-changed': 'warn',
  'theme-contrast': 'fail',
  'title-missing': 'fail',
  'too-large': 'fail',
  'unknown-key': 'warn',
  'unknown-language': 'warn',
  'value-invalid': 'fail',
};

/** A problem before its severity is known. `line` is the source line at `position`. */
export type RawProblem = Omit<Problem, 'severity' | 'position' | 'line'> & {
  position?: Position | null;
  line?: string | null;
};

/** `severities` are those of the site's configuration. */
export function problemAt(problem: RawProblem, severities: Record<string, Severity>): Problem {
  const severity = severities[problem.rule] ?? rules[problem.rule] ?? 'fail';
  return { position: null, line: null, ...problem, severity };
}

/** The line of `text` that a position names, counted from 1. */
export function lineAt(text: string, position: Position | null): string | null {
  if (position === null) return null;
  if (text !== lastText) [lastText, lastLines] = [text, text.split('\n')];
  return lastLines[position.line - 1] ?? null;
}

/** Thousands of problems may be of one text. */
let [lastText, lastLines] = ['', ['']];

/** `content/post/x.md:3:7  what is wrong [rule]`, the line itself with a mark below it, and the hint. */
export function formatProblem({ file, position, message, rule, line, hint, severity }: Problem): string {
  const place = position === null ? file : `${file}:${position.line}:${position.column}`;
  const kind = severity === 'warn' ? 'warning: ' : '';
  const source = line === null || position === null || line.trim() === '' ? [] : excerpt(line, position.column);
  return printable([`${place}  ${kind}${message} [${rule}]`, ...source, `  hint: ${hint}`].join('\n'));
}

/** By file, then by place. */
export function sortProblems(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

/** By code units, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const window = 100;

/** A very long line is cut around the column, so that the mark still stands below it. */
function excerpt(line: string, column: number): string[] {
  const start = Math.max(0, column - 1 - window / 2);
  const visible = line.slice(start, start + window).replaceAll('\t', ' ');
  return [`    ${visible}`, `    ${' '.repeat(column - 1 - start)}^`];
}
