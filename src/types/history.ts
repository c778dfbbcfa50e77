/** The history of a post in git. */

/** One commit of a post. `diff` holds the changed lines of the body; null when they are not kept. */
export type PostCommit = { hash: string; day: string; author: string; subject: string; diff: string[] | null };
