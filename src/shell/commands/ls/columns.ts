/** Arranges names in columns, filled from top to bottom, as `ls` prints them on a terminal. */

import { displayWidth } from '../../../text/displayWidth.ts';
import type { Line } from '../../command.ts';
import { cell } from '../../streams/cell.ts';
import { joinLines, plain } from '../../streams/lines.ts';

/** Returns lines with as many columns as fit into `width` characters. */
export function inColumns(cells: readonly Line[], width: number): Line[] {
  const lengths = cells.map(({ text }) => displayWidth(text));
  const widths = columnWidths(lengths, width);
  const rows = Math.ceil(cells.length / widths.length);
  return Array.from({ length: rows }, (_, row) => {
    const parts: Line[] = [];
    for (let index = row; index < cells.length; index += rows) {
      const [name, length = 0] = [cells[index], lengths[index]];
      const isLast = index + rows >= cells.length;
      if (name) parts.push(cell(name, 'ltr', isLast ? null : length));
      const columnWidth = widths[Math.floor(index / rows)] ?? length;
      if (!isLast) parts.push(plain(' '.repeat(columnWidth - length)));
    }
    return joinLines(parts);
  });
}

const minColumnWidth = 3;
const gap = 2;

/** Counts as GNU ls does: a line is shorter than the terminal, and even an empty column has a width. */
function columnWidths(lengths: readonly number[], width: number): number[] {
  for (let count = Math.min(lengths.length, Math.ceil(width / minColumnWidth)); count > 1; count -= 1) {
    const rows = Math.ceil(lengths.length / count);
    const widths = Array.from({ length: count }, () => minColumnWidth);
    for (const [index, length] of lengths.entries()) {
      const column = Math.floor(index / rows);
      widths[column] = Math.max(widths[column] ?? 0, length + (column === count - 1 ? 0 : gap));
    }
    if (widths.reduce((sum, columnWidth) => sum + columnWidth, 0) < width) return widths;
  }
  return [Math.max(0, ...lengths)];
}
