/** A slip of an author in YAML, in plain words. */

/** `column` counts from 1. The hint says what to type. */
export type Slip = { column: number; message: string; hint: string };

/** Looks at one line of a text that is not valid YAML. Returns null if this line is not the cause. */
export type SlipFinder = (lines: string[], index: number) => Slip | null;
