/** Commits a content folder, with the same hashes in every run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Commits all changes, if there are any, in a repository that the first call creates. */
export function commitAll(content: string): void {
  if (!existsSync(join(content, '.git'))) git(content, ['init', '--quiet']);
  git(content, ['add', '--all', '.']);
  git(content, ['commit', '--quiet', '--message', 'A step']);
}

function git(folder: string, words: string[]): void {
  const who = { NAME: 'Author', EMAIL: 'author@example.org', DATE: '2026-05-01T12:00:00Z' };
  const people = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  // Ignores the user's settings and any repository around the folder.
  const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_CEILING_DIRECTORIES: folder };
  spawnSync('git', words, { cwd: folder, env: { ...process.env, ...settings, ...Object.fromEntries(people) } });
}
