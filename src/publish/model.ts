/** What the files that other programs read hand to the build. */

/** A change of a file by its site path. `from` is in its text exactly once. */
export type Replacement = { path: string; from: string; to: string };
