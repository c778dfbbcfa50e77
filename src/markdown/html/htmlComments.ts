/**
 * Finds HTML comments that are not closed. It is unclear where they were meant to end, so they are failing problems.
 */

import type { Root } from 'mdast';
import type { Position } from '../../types/problem.ts';
import { visit } from '../tree/visit.ts';
import type { HtmlProblem } from './tagProblems.ts';

/** An open comment that begins a block of HTML. */
export const openComment: HtmlProblem = {
  rule: 'comment-open',
  message: 'the comment that begins here is not closed, so it hides the text after it',
  hint: 'close it with -->; between backticks `<!--` is not a comment',
};

/** An open comment within a line, which markdown reads as text. */
export const visibleComment: HtmlProblem = {
  rule: 'comment-open',
  message: 'the comment that begins here is not closed in its paragraph, so it hides nothing and would be published',
  hint: 'begin a comment of several paragraphs on its own line, and close it with -->; \\<!-- is not a comment',
};

/**
 * Returns the places of comments that begin within a line and do not end in its paragraph. `lines` are those of the
 * body.
 */
export function visibleComments(tree: Root, lines: string[]): Position[] {
  const found: Position[] = [];
  visit(tree, 'text', ({ value, position }) => {
    if (!value.includes('<!--') || position === undefined) return;
    const firstLine = position.start.line - 1;
    const columns = lines
      .slice(firstLine, firstLine + value.split('\n').length)
      .map((line) => line.search(/(?<!\\)<!--/));
    const index = columns.findIndex((column) => column !== -1);
    if (index !== -1) found.push({ line: firstLine + index + 1, column: (columns[index] ?? 0) + 1 });
  });
  return found;
}
