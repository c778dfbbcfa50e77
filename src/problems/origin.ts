/** Where content comes from that was converted from another tool's folder. */
import type { Problem } from '../types/problem.ts';
import type { RawProblem } from './problem.ts';

/** Problems of converted content name the author's own files. */
export type Origin = {
  /** What the conversion found. */
  problems: RawProblem[];
  /** Returns a problem of a converted file as one of the file that it comes from. */
  locate: (problem: Problem) => Problem;
};
