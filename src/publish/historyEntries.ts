/** The history of each post as one text, which `git log` of the shell reads: see src/content/history/gitHistory.ts. */

import { everyPost } from '../content/arrange.ts';
import { withoutControls } from '../content/controlCharacters.ts';
import { historyPathOf } from '../content/paths/paths.ts';
import type { Entry } from '../plan/model.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import type { PostCommit, Site } from '../types/content.ts';

/** Nothing of drafts and of what is hidden from search engines. */
export function historyEntries(site: Site): Entry[] {
  return everyPost(site).flatMap((post): Entry[] => {
    const commits = site.history.get(post.file);
    if (commits === undefined || isNoindexPost(post)) return [];
    const owner = `the history of ${site.contentName}/${post.file}`;
    return [{ path: historyPathOf(post.rawPath), owner, source: { kind: 'text', text: historyText(commits) } }];
  });
}

/**
 * A line for each commit: `commit`, and behind tabs its hash, day, author and subject. The lines of its diff follow;
 * none begins with a letter. `-` at the end stands for a diff that is not kept.
 */
function historyText(commits: PostCommit[]): string {
  const lines = commits.flatMap(({ hash, day, author, subject, diff }) => [
    ['commit', hash, day, author, subject, ...(diff === null ? ['-'] : [])].join('\t'),
    ...(diff ?? []),
  ]);
  return withoutControls(`${lines.join('\n')}\n`);
}
