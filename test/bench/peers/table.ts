/** Prints the table of the comparison in markdown. */
import type { Paint } from '../../lighthouse/paint.ts';
import type { Measured } from '../measure.ts';
import type { Weight } from './weigh.ts';

/** One tool: the cost of its builds, and what a reader of a post gets. */
export type Compared = {
  title: string;
  cold: Measured;
  edited: Measured;
  weight: Weight;
  paint: Paint;
  lacks: string[];
};

/** Returns a row for each tool, in their order. What the system did not report is a dash. */
export function comparison(rows: Compared[], posts: number): string {
  const columns = [
    'tool',
    `cold build of ${posts} posts, s`,
    'CPU s',
    'peak MB',
    'posts a second',
    'build after one edit, s',
    'CPU s',
    'document, kB',
    'page with all it loads, kB',
    'scripts, kB',
    'requests',
    'first paint, largest, ms',
    'what it does not do',
  ];
  const lines = rows.map(({ title, cold, edited, weight, paint, lacks }) => [
    title,
    cold.seconds.toFixed(1),
    rounded(cold.processor, 1),
    rounded(cold.megabytes, 0),
    String(Math.round(posts / cold.seconds)),
    edited.seconds.toFixed(1),
    rounded(edited.processor, 1),
    kilobytes(weight.document),
    kilobytes(weight.page),
    kilobytes(weight.scripts),
    String(weight.requests),
    `${Math.round(paint.first)}, ${Math.round(paint.largest)}`,
    lacks.join(', ') || '–',
  ]);
  const ruled = [columns, columns.map((_, index) => (index === 0 || index === columns.length - 1 ? '---' : '--:'))];
  return [...ruled, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rounded(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
