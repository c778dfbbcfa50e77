/** Asks git when files were first committed, with one run of `git log` for all of them. */
import { linesOfGit, runGit, withoutFetching } from '../../content/history/git.ts';

/** The moment of each file's first commit, in milliseconds, by its name from the root. */
export type FirstCommits = ReadonlyMap<string, number>;

/**
 * Returns the first commits of the files below a folder, by their present names. Renames are followed. Without git, and
 * in a shallow clone, where the oldest commit is not that of the files, nothing is known. Renames are not known either if
 * they need files that are not in the repository yet.
 */
export async function firstCommits(root: string): Promise<FirstCommits> {
  const state = await runGit(root, ['rev-parse', '--is-shallow-repository', 'HEAD'], withoutFetching);
  if (state.failure !== null || !state.text.startsWith('false')) return new Map();
  try {
    return await commitsOf(root, ['--find-renames', '-l1000']);
  } catch {
    return commitsOf(root, ['--no-renames']).catch(() => new Map());
  }
}

async function commitsOf(root: string, renames: string[]): Promise<FirstCommits> {
  const times = new Map<string, number>();
  const presentNames = new Map<string, string>();
  let time = 0;
  for await (const line of linesOfGit(root, [...logArguments, ...renames, ...markdownFiles], withoutFetching)) {
    if (line.startsWith('\0')) time = Number(line.slice(1)) * 1000;
    const [status = '', from = '', to = from] = line.split('\t').map(unquoted);
    if (!/^[AR]\d*$/.test(status)) continue;
    const present = presentNames.get(to) ?? to;
    times.set(present, time);
    if (from !== to) presentNames.set(from, present);
  }
  return times;
}

/** Newest first, so that a rename is known before the older name is read. */
const logArguments = [
  '-c',
  'core.quotePath=false',
  'log',
  '--format=%x00%at',
  '--no-merges',
  '--name-status',
  '--diff-filter=AR',
  '--relative',
  '--no-color',
  '--no-show-signature',
  '--no-notes',
];

const markdownFiles = [
  '--',
  ...['md', 'mdx', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn'].map((ending) => `:(icase,glob)**/*.${ending}`),
];

/** Git puts a name with a quote or a control character in quotes. */
function unquoted(name: string): string {
  const written = /^".*"$/.test(name) ? name.slice(1, -1).replace(/\\(["\\])/g, '$1') : name;
  return written.normalize('NFC');
}
