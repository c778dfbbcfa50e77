/** What is wrong with the author's files, and where. */

/** A place in a source file. Lines and columns count from 1. */
export type Position = { line: number; column: number };

export type Severity = 'fail' | 'warn';

/** One thing wrong with the author's files, as decision 7 of the design prints it. */
export type Problem = {
  /** A key of `rules` in content/problems.ts; `problems:` in site.yaml sets its severity. */
  rule: string;
  severity: Severity;
  /** As the author names it, from the folder the command ran in: `content/post/x.md`. */
  file: string;
  position: Position | null;
  /** The source line at `position`, without its line end. */
  line: string | null;
  message: string;
  hint: string;
};
