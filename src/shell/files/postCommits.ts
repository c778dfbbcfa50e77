/** Reads the history of a post as publish/historyEntries.ts writes it. */

/** `diff` has the lines of the diff; null if the build left them out. */
export type Commit = { hash: string; day: string; author: string; subject: string; diff: string[] | null };

/** Returns the commits, newest first. */
export function readCommits(text: string): Commit[] {
  const commits: Commit[] = [];
  for (const line of text.split('\n')) {
    const diff = commits.at(-1)?.diff;
    if (line.startsWith('commit\t')) {
      const [, hash = '', day = '', author = '', subject = '', noDiff] = line.split('\t');
      commits.push({ hash, day, author, subject, diff: noDiff === undefined ? [] : null });
    } else if (line !== '') diff?.push(line);
  }
  return commits;
}
