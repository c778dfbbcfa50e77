/** Reads the history of the content folder from git, with one run of `git log` for all files. */

import type { RawProblem } from '../../problems/problem.ts';
import type { PostCommit } from '../../types/history.ts';
import { markdownExtensions } from '../files/markdownFiles.ts';
import { type GitAnswer, linesOfGit, runGit } from './git.ts';
import { readLog } from './gitLog.ts';

/** The commits of each content file, the newest first. */
type History = Map<string, PostCommit[]>;

/** Returns an empty history and a problem if there is no history to read. */
export async function readGitHistory(
  content: string,
  contentName: string,
  timezone: string,
): Promise<{ history: History; problems: RawProblem[] }> {
  const state = await runGit(content, ['rev-parse', '--is-shallow-repository', 'HEAD']);
  const reason = reasonWithoutHistory(state);
  if (reason !== null) return withoutHistory(reason, contentName);
  const key = JSON.stringify([content, timezone, state.text]);
  if (last?.key !== key) {
    try {
      last = { key, history: await readLog(linesOfGit(content, logArguments), timezone) };
    } catch {
      const message = 'git failed to read the history';
      return withoutHistory({ message, hint: 'run git log in the content folder to see why' }, contentName);
    }
  }
  return { history: last.history, problems: [] };
}

/** The last result, because `dev` reads the site after every edit, and only a commit changes the key. */
let last: { key: string; history: History } | null = null;

/**
 * Shows each file as a whole, so that its front matter can be told from its body. The options override all settings of
 * the author's git that would change the output. The format begins each commit with a NUL.
 */
const logArguments = [
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.suppressBlankEmpty=false',
  'log',
  '--format=%x00%H%x00%at%x00%an%x00%s',
  '--encoding=UTF-8',
  '--no-merges',
  '--patch',
  '--find-renames',
  '-l1000',
  '--unified=10000000',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--diff-algorithm=histogram',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-notes',
  '--no-show-signature',
  '--',
  ...markdownExtensions.map((extension) => `:(icase,glob)**/*.${extension}`),
];

type Reason = { message: string; hint: string };

function reasonWithoutHistory({ text, failure }: GitAnswer): Reason | null {
  if (failure === 'not-installed') {
    const message = 'git is not installed, so there is no history';
    return { message, hint: 'install git, or remove history from site.yaml' };
  }
  if (failure === 'failed') {
    const message = 'the content folder is not in a git repository with a commit';
    return { message, hint: 'run git log in it to see what is wrong, or remove history from site.yaml' };
  }
  if (!text.startsWith('true')) return null;
  const message = 'this clone of the repository is shallow, so the history is incomplete';
  return { message, hint: 'run git fetch --unshallow, or set fetch-depth: 0 for actions/checkout' };
}

function withoutHistory(reason: Reason, contentName: string): { history: History; problems: RawProblem[] } {
  return { history: new Map(), problems: [{ rule: 'history-missing', file: `${contentName}/site.yaml`, ...reason }] };
}
