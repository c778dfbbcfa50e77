/** Publishes the git history of each post as a text file, which the shell's `git log` reads. */

import { listedPosts } from '../content/arrange/postLists.ts';
import { historyPathOf } from '../content/paths/pagePaths.ts';
import type { Entry } from '../plan/model.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import { withoutControlCharacters } from '../text/controlCharacters.ts';
import type { Site } from '../types/content.ts';
import type { PostCommit } from '../types/history.ts';

/** Returns a file for each post with a history, except drafts and noindex posts. */
export function historyEntries(site: Site): Entry[] {
  return listedPosts(site).flatMap((post): Entry[] => {
    const commits = site.history.get(post.file);
    if (commits === undefined || isNoindexPost(post)) return [];
    const owner = `the history of ${site.contentName}/${post.file}`;
    return [{ path: historyPathOf(post.rawPath), owner, source: { kind: 'text', text: historyText(commits) } }];
  });
}

/**
 * Writes one line per commit: `commit`, hash, day, author and subject, separated by tabs, and one more field, `-`, if
 * its diff is not published. The lines of the diff follow; none of them begins with a letter.
 */
function historyText(commits: PostCommit[]): string {
  const lines = commits.flatMap(({ hash, day, author, subject, diff }) => [
    ['commit', hash, day, author, subject, ...(diff === null ? ['-'] : [])].join('\t'),
    ...(diff ?? []),
  ]);
  return withoutControlCharacters(`${lines.join('\n')}\n`);
}
