/** Makes content problems, and puts them in order. */
import { compare } from '../text/compare.ts';
import type { Position, Problem, Severity } from '../types/problem.ts';
import { rules } from './rules.ts';

/** A problem that has no severity yet. `line` is the source line at `position`. */
export type RawProblem = Omit<Problem, 'severity' | 'position' | 'line'> & {
  position?: Position | null;
  line?: string | null;
};

/** Completes a problem with the severity of its rule. `severities` is `problems` of the site's configuration. */
export function withSeverity(problem: RawProblem, severities: Record<string, Severity>): Problem {
  const severity = severities[problem.rule] ?? rules[problem.rule] ?? 'fail';
  return { position: null, line: null, ...problem, severity };
}

/** Returns the line of `text` at a position. */
export function lineAt(text: string, position: Position | null): string | null {
  if (position === null) return null;
  if (text !== lastText) [lastText, lastLines] = [text, text.split('\n')];
  return lastLines[position.line - 1] ?? null;
}

/** The lines of the last text: one text may have thousands of problems. */
let [lastText, lastLines] = ['', ['']];

/** Sorts problems by file, then by position. */
export function sortProblems(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

/** Returns whether a problem is only a warning, so that the build continues. */
export function warns({ severity }: Problem): boolean {
  return severity === 'warn';
}
