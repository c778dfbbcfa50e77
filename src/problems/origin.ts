/** Where content comes from that was converted from another tool's folder. */
import type { Problem } from '../types/problem.ts';
import type { RawProblem } from './problem.ts';
import { withSettingsName } from './settingsName.ts';

/** What the build must know of converted content, so that everything it says names the author's own files. */
export type Origin = {
  /** Returns what the last conversion found. */
  problems: () => RawProblem[];
  /** Returns a problem of a converted file as one of the file that it comes from. */
  locate: (problem: Problem) => Problem;
  /** Returns the author's file that a file of the content folder comes from, as problems name it. */
  nameOf: (file: string) => string;
  /** The rules for which a post is left out, because it might show what the author has hidden. */
  withheldRules: ReadonlySet<string>;
};

/** Returns a problem as the author reads it: with the name of their own file, and that of the settings. */
export function asAuthorSees(problem: Problem, origin: Origin | undefined, settingsFile: string): Problem {
  return withSettingsName(origin?.locate(problem) ?? problem, settingsFile);
}
