/** Finds where a node begins in the markdown, for problems and links. */

import type { Nodes } from 'hast';
import type { Position } from '../../types/problem.ts';

/**
 * Returns the start of a node of hast or mdast, counted from the body's first line; null for a node that a plugin made.
 */
export function positionOf({ position }: Pick<Nodes, 'position'>): Position | null {
  return position ? { line: position.start.line, column: position.start.column } : null;
}
