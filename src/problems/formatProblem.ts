/** Prints a content problem for a terminal. */
import { toPrintable } from '../text/controlCharacters.ts';
import type { Problem } from '../types/problem.ts';

/** Returns `content/post/x.md:3:7  message [rule]`, the source line with a caret below the column, and the hint. */
export function formatProblem({ file, position, message, rule, line, hint, severity }: Problem): string {
  const place = position === null ? file : `${file}:${position.line}:${position.column}`;
  const kind = severity === 'warn' ? 'warning: ' : '';
  const source = line === null || position === null || line.trim() === '' ? [] : excerpt(line, position.column);
  return toPrintable([`${place}  ${kind}${message} [${rule}]`, ...source, `  hint: ${hint}`].join('\n'));
}

/** The longest part of a source line that is shown, in characters. */
const excerptLength = 100;

/** Cuts a long line around the column, so that the caret is still below it. */
function excerpt(line: string, column: number): string[] {
  const start = Math.max(0, column - 1 - excerptLength / 2);
  const visible = line.slice(start, start + excerptLength).replaceAll('\t', ' ');
  return [`    ${visible}`, `    ${' '.repeat(column - 1 - start)}^`];
}
