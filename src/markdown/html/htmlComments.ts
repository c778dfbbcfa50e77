/** Comments of HTML that are not closed: nobody knows where they were meant to end, so nothing is published. */

import type { Root } from 'mdast';
import type { Position } from '../../types/problem.ts';
import { visit } from '../tree/visit.ts';
import type { HtmlFact } from './tagFacts.ts';

/** Of one that begins a block of HTML and so hides all that follows. */
export const openComment: HtmlFact = {
  rule: 'comment-open',
  message: 'the comment that begins here is not closed, so it hides what follows',
  hint: 'close it with -->; between backticks `<!--` is not a comment',
};

/** Of one that is text. */
export const shownComment: HtmlFact = {
  rule: 'comment-open',
  message: 'the comment that begins here is not closed in its paragraph, so it hides nothing and would be published',
  hint: 'begin a comment of several paragraphs on a line of its own, and close it with -->; \\<!-- is not a comment',
};

/** The places where a comment begins within a line and does not end in its paragraph. `lines` are those of the body. */
export function shownComments(tree: Root, lines: string[]): Position[] {
  const found: Position[] = [];
  visit(tree, 'text', ({ value, position }) => {
    if (!value.includes('<!--') || position === undefined) return;
    const first = position.start.line - 1;
    const places = lines.slice(first, first + value.split('\n').length).map((line) => line.search(/(?<!\\)<!--/));
    const index = places.findIndex((place) => place !== -1);
    if (index !== -1) found.push({ line: first + index + 1, column: (places[index] ?? 0) + 1 });
  });
  return found;
}
