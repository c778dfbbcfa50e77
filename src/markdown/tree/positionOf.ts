/** Where a node stands in the markdown of its body, as problems and links tell it. */

import type { Nodes } from 'hast';
import type { Position } from '../../types/problem.ts';

/** Counted from the body's first line; null for a node that a plugin has made. Nodes of mdast have the same positions. */
export function positionOf({ position }: Pick<Nodes, 'position'>): Position | null {
  return position ? { line: position.start.line, column: position.start.column } : null;
}
