/** The text that the build writes of a post's history -> its commits (see src/publish/historyEntries.ts). */

/** `diff` is null where it was not kept. */
export type Commit = { hash: string; day: string; author: string; subject: string; diff: string[] | null };

/** The newest first. */
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
