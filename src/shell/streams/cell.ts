/** Keeps parts of a line together, and gives them a width. */
import type { Line, TextCell } from '../command.ts';

/**
 * Returns a line whose text stays together between texts of another direction, as wide as `columns` unless they are null. In
 * plain ASCII nothing is to do.
 */
export function cell(line: Line, direction: TextCell['direction'], columns: number | null = null): Line {
  const { text } = line;
  return /[^\0-\x7f]/.test(text) ? { ...line, cells: [{ start: 0, end: text.length, direction, columns }] } : line;
}
