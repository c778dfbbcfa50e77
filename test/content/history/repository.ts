/** Creates git repositories for tests. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf } from '../../temporaryFolder.ts';

/** Tests that run git many times. */
export const patient = { timeout: 20_000 };

/** Makes a repository with these files, and returns a function that commits more changes. */
export async function repository(files: Record<string, string>): Promise<{ folder: string; commit: Commit }> {
  const folder = await folderOf(files);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  const commit: Commit = async (subject, day, changes = {}) => {
    for (const [file, text] of Object.entries(changes)) await writeFile(join(folder, file), text);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--allow-empty', '--message', subject], day);
  };
  return { folder, commit };
}

type Commit = (subject: string, day: string, changes?: Record<string, string>) => Promise<void>;

/** Runs git in a folder, as an author with a fixed name and day. */
export function git(folder: string, words: string[], day = '2026-01-01'): string {
  const person = { NAME: 'Ada L', EMAIL: 'ada@example.org', DATE: `${day}T12:00:00Z` };
  const env = Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) =>
      ['AUTHOR', 'COMMITTER'].map((who) => [`GIT_${who}_${key}`, value]),
    ),
  );
  return execFileSync('git', ['-C', folder, ...words], { env: { ...process.env, ...env }, encoding: 'utf8' });
}

/** Returns the text of a post. */
export const post = (body: string, keys = '') => `---\ntitle: A\ndate: 2026-01-01\n${keys}---\n\n${body}`;
