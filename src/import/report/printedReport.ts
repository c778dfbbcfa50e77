/** Says on the terminal what an import did, and what comes next. */
import { toPrintable } from '../../text/controlCharacters.ts';
import type { Written } from '../write/writeFolder.ts';

/** What the terminal says besides the files: names as the author would type them. */
type Printed = { summary: string; to: string; report: string; next: string };

/** How many names of files are printed for each reason; the report has all. */
const longestList = 10;

/** Returns the text for the terminal. */
export function printedReport(
  { plan, replaced, isRecordDamaged }: Written,
  { summary, to, report, next }: Printed,
): string {
  const count = plan.written.length;
  const parts = [
    summary,
    count === 0 ? `Nothing has changed in ${to}.` : `Written into ${to}: ${count} ${count === 1 ? 'file' : 'files'}`,
    ...listed('Replaced, because they were as they came', replaced),
    ...listed('Removed, because the old blog no longer has them', without(plan.removed, replaced)),
    ...listed('Kept, because you have edited them', plan.edited),
    ...listed('Kept, because you have edited them, although the old blog no longer has them', plan.orphaned),
    ...listed('Kept, because no import wrote them: the report says what is missing there', plan.inTheWay),
    ...(isRecordDamaged
      ? [`The record of the last import in ${to} was damaged, so every file that differs was kept.`]
      : []),
    `What was changed, and what could not be, by file and line:\n  ${report}`,
    `Next:\n  ${next}`,
  ];
  return toPrintable(parts.join('\n\n'));
}

function without(paths: string[], others: string[]): string[] {
  const set = new Set(others);
  return paths.filter((path) => !set.has(path));
}

function listed(title: string, paths: string[]): string[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, longestList).map((path) => `  ${path}`);
  const rest = paths.length - shown.length;
  return [[`${title}:`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n')];
}
