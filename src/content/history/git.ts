/** Runs git and reads its output. */
import { spawn } from 'node:child_process';

/** `text` is all that git printed. */
export type GitAnswer = { text: string; failure: 'not-installed' | 'failed' | null };

/** Variables with which git fetches nothing, because a repository can name the program that does. */
export const withoutFetching: Readonly<Record<string, string>> = {
  GIT_NO_LAZY_FETCH: '1',
  // Older versions of git only know this one.
  GIT_ALLOW_PROTOCOL: 'none',
};

/** Runs git in a folder, with further variables of the environment. Never throws. */
export async function runGit(
  folder: string,
  words: string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  let text = '';
  try {
    for await (const line of linesOfGit(folder, words, variables)) text += `${line}\n`;
  } catch (error) {
    return { text, failure: error instanceof Error && 'code' in error ? 'not-installed' : 'failed' };
  }
  return { text, failure: null };
}

/** Yields the output of git line by line. Throws if git cannot be run or exits with an error. */
export async function* linesOfGit(
  folder: string,
  words: string[],
  variables: Readonly<Record<string, string>> = {},
): AsyncGenerator<string, undefined> {
  // A git hook that starts a build sets these, and they would lead to another repository.
  const { GIT_DIR: _directory, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...environment } = process.env;
  const git = spawn('git', ['--no-pager', '-C', folder, ...words], {
    env: { ...environment, LC_ALL: 'C', ...variables },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exitCode = new Promise<number | null>((resolve, reject) => git.once('error', reject).once('close', resolve));
  // Prevents an unhandled rejection, because git may fail before the code is awaited below.
  exitCode.catch(() => {});
  let rest = '';
  for await (const text of git.stdout.setEncoding('utf8')) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  if ((await exitCode) !== 0) throw new Error('git exited with an error');
}
