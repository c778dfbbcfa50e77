/** Problems of the author's files: what is wrong, where, and whether it stops the build. */

/** A place in a source file. Lines and columns count from 1. */
export type Position = { line: number; column: number };

/** `fail` stops the build; `warn` is only reported. */
export type Severity = 'fail' | 'warn';

/** One problem of the author's files, ready to be printed. */
export type Problem = {
  /** A key of problems/rules.ts; `problems:` in site.yaml sets its severity. */
  rule: string;
  severity: Severity;
  /** Relative to the working directory, as the author names it: `content/post/x.md`. */
  file: string;
  position: Position | null;
  /** The source line at `position`, without its line end. */
  line: string | null;
  message: string;
  /** What to do about it. */
  hint: string;
};
