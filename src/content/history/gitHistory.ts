/** What git says of the content folder -> the history of every file in it, in one run. Only where site.yaml asks for it. */

import { spawn } from 'node:child_process';
import type { PostCommit } from '../../types/content.ts';
import { markdownEndings } from '../markdownFiles.ts';
import type { RawProblem } from '../problems.ts';
import { readLog } from './gitLog.ts';

/** By content file, the newest commit first. */
type History = Map<string, PostCommit[]>;

/** Never throws: where there is nothing to read, the history is empty, and a problem says why. */
export async function readHistory(
  content: string,
  contentName: string,
  timezone: string,
): Promise<{ history: History; problem: RawProblem | null }> {
  const state = await textFrom(content, ['rev-parse', '--is-shallow-repository', 'HEAD']);
  const fault = faultOf(state);
  if (fault !== null) return { history: new Map(), problem: problemOf(fault, contentName) };
  const key = JSON.stringify([content, timezone, state.text]);
  if (last?.key !== key) {
    try {
      last = { key, history: await readLog(linesFrom(content, logArguments), timezone) };
    } catch {
      const failed = { message: 'git could not read the history', hint: 'run git log in the content folder and see' };
      return { history: new Map(), problem: problemOf(failed, contentName) };
    }
  }
  return { history: last.history, problem: null };
}

/** The last answer, for dev, which reads the site after each edit. A commit changes the key. */
let last: { key: string; history: History } | null = null;

/** Whole files as context, so that front matter can be told from the body. Nothing depends on the author's settings. */
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
  ...markdownEndings.map((ending) => `:(icase,glob)**/*.${ending}`),
];

type Fault = { message: string; hint: string };

function faultOf({ text, failed }: Answer): Fault | null {
  if (failed === 'missing') {
    return { message: 'git is not installed, so there is no history', hint: 'install git, or remove history' };
  }
  if (failed !== null) {
    const message = 'the content folder is in no git repository with a commit';
    return { message, hint: 'run git log in it to see what is wrong, or remove history' };
  }
  if (!text.startsWith('true')) return null;
  const message = 'this clone of the repository is shallow, so the history is not known';
  return { message, hint: 'run git fetch --unshallow; in actions/checkout that is fetch-depth: 0' };
}

function problemOf(fault: Fault, contentName: string): RawProblem {
  return { rule: 'history-missing', file: `${contentName}/site.yaml`, ...fault };
}

type Answer = { text: string; failed: 'missing' | 'refused' | null };

async function textFrom(folder: string, words: string[]): Promise<Answer> {
  let text = '';
  try {
    for await (const line of linesFrom(folder, words)) text += `${line}\n`;
  } catch (error) {
    return { text, failed: error instanceof Error && 'code' in error ? 'missing' : 'refused' };
  }
  return { text, failed: null };
}

/** Throws where git cannot be run, or ends with an error. */
async function* linesFrom(folder: string, words: string[]): AsyncGenerator<string, undefined> {
  // Set where a hook of git starts a build, and would point elsewhere.
  const { GIT_DIR: _directory, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...environment } = process.env;
  const git = spawn('git', ['--no-pager', '-C', folder, ...words], {
    env: { ...environment, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve, reject) => git.once('error', reject).once('close', resolve));
  // It may fail before it is waited for below.
  ended.catch(() => {});
  let rest = '';
  for await (const text of git.stdout.setEncoding('utf8')) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  if ((await ended) !== 0) throw new Error('git ended with an error');
}
