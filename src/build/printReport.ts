/** The lines that the commands `build` and `check` print. */
import type { OutsideReport } from '../check/outsideLinks.ts';
import { fontsBudget, stylesheetBudget } from '../extensions/budgets.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import type { Origin } from '../problems/origin.ts';
import { sortProblems, warns } from '../problems/problem.ts';
import { toPrintable } from '../text/controlCharacters.ts';
import type { Problem } from '../types/problem.ts';
import type { Conversion } from './conversion.ts';
import type { SiteReport } from './siteReport.ts';

/** How many warnings of one rule are printed about a folder of another tool, which may have hundreds. */
export const shownOfRule = 5;

/**
 * Prints the problems, but at most `most` warnings of each rule. The failing ones are last, where the author sees them
 * first.
 */
export function printProblems(problems: Problem[], most = Number.POSITIVE_INFINITY): void {
  const sorted = sortProblems(problems);
  const counts = new Map<string, number>();
  const shown = sorted.filter(warns).filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= most;
  });
  for (const problem of [...shown, ...sorted.filter((problem) => !warns(problem))]) {
    console.error(`${formatProblem(problem)}\n`);
  }
  const hidden = [...counts].filter(([, count]) => count > most).map(([rule, count]) => `${count - most} [${rule}]`);
  if (hidden.length > 0)
    console.error(`More warnings of these rules: ${hidden.join(', ')}. The command check prints all.\n`);
}

/** Prints the links that could not be checked, because their host refuses programs or does not answer today. */
export function printUnchecked(unchecked: OutsideReport['unchecked']): void {
  if (unchecked.length === 0) return;
  const lines = unchecked.map(({ url, reason }) => `  ${url}  ${reason}`);
  console.error(toPrintable(`These links could not be checked:\n${lines.join('\n')}\n`));
}

/** Prints the size of what the author adds to every page, and how large it may be. */
export function printWeights({ stylesheet, fonts }: SiteReport): void {
  if (stylesheet) console.log(`${stylesheet.name}: ${stylesheet.bytes} of ${stylesheetBudget} bytes (gzip)`);
  if (fonts !== null) console.log(`fonts: ${fonts} of ${fontsBudget} bytes`);
}

/** Prints the next scheduled post. The deploy workflow reads this line and builds again on that day. */
export function printNext({ leftOut: { next }, contentName, timezone }: SiteReport, origin?: Origin): void {
  if (next === null) return;
  const file = origin?.nameOf(next.file) ?? `${contentName}/${next.file}`;
  console.log(toPrintable(`next scheduled: ${file} on ${next.day} ${timezone}`));
}

/** Prints what was found in the folder of another tool. */
export function printSummary({ posts }: SiteReport, conversion: Conversion | undefined): void {
  if (conversion) console.log(`${toPrintable(conversion.summary(posts))}\n`);
}

/** Returns how many problems and warnings there are, in words. */
export function countOf(problems: Problem[]): string {
  const warnings = problems.filter(warns).length;
  const failing = problems.length - warnings;
  const text = `${failing} ${failing === 1 ? 'problem' : 'problems'}`;
  return warnings === 0 ? text : `${text}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

/** Returns how many posts are left out, for each reason: `, drafts: 2`. */
export function leftOutOf({ leftOut: { next: _, ...counts } }: SiteReport): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.map(([name, count]) => `, ${name}: ${count}`).join('');
}

/** Returns the seconds since `started`: `1.2 s`. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
