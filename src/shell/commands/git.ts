import type { Call, Completion, Line, Option, Shell } from '../command.ts';
import { parseOptions } from '../execution/options.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { type Commit, readCommits } from '../files/postCommits.ts';
import { entryOf, shownEntry } from '../files/shownEntry.ts';
import { linesOf, plain } from '../streams/lines.ts';

export const name = 'git';
export const synopsis = 'git log|show|diff [OPTION]... [PATH]';
export const options = 'any';
export const completion: Completion = 'files';

/** The options of `git log`. `help git` does not list them, so they have no summaries. */
const logOptions: readonly Option[] = [
  { short: 'n', long: 'max-count', value: 'NUM', summary: '' },
  { short: '#', value: 'NUM', summary: '' },
  { long: 'oneline', summary: '' },
  { short: 'p', long: 'patch', summary: '' },
];

/** Only reads. Returns the exit statuses of git. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands: words, complain } = call;
  const [command, ...rest] = words;
  if (command === undefined) {
    yield plain(`usage: ${synopsis}`);
    return 1;
  }
  if (command !== 'log' && command !== 'show' && command !== 'diff') {
    complain(`'${command}' is not a git command. See 'git --help'.`);
    return 1;
  }
  const parsed = parseOptions(logOptions, rest);
  if ('error' in parsed) {
    complain(parsed.error);
    return 129;
  }
  const { options: given, operands } = parsed;
  const maxCount = given.value('max-count') ?? given.value('#') ?? 'Infinity';
  if (!/^(?:\d+|Infinity)$/.test(maxCount)) {
    complain(`'${maxCount}': not an integer`);
    return 128;
  }
  const history = await readHistory(operands, call);
  if ('error' in history) {
    complain(history.error);
    return 128;
  }
  const { entry, commits } = history;
  const [newest] = commits;
  if (command === 'diff') {
    if (newest) yield* patch(newest, entry, call.shell);
    return 0;
  }
  const shown = commits.slice(0, command === 'show' ? 1 : Number(maxCount));
  for (const [index, commit] of shown.entries()) {
    if (given.has('oneline')) yield plain(`${commit.hash.slice(0, 7)} ${commit.subject}`);
    else {
      if (index > 0) yield plain('');
      yield* heading(commit);
    }
    if (command !== 'show' && !given.has('patch')) continue;
    if (!given.has('oneline')) yield plain('');
    yield* patch(commit, entry, call.shell);
  }
  return 0;
}

/** Reads the history of the operand, or of the page that is shown. */
async function readHistory(
  operands: readonly string[],
  { shell, signal }: Call,
): Promise<{ entry: FileEntry; commits: Commit[] } | { error: string }> {
  const [operand, extra] = operands;
  if (extra !== undefined) return { error: 'too many arguments: one path at a time' };
  const entry = await (operand === undefined ? shownEntry(shell, signal) : entryOf(operand, shell, signal));
  if (entry === null) {
    if (operand === undefined) return { error: 'this page is not a file: name one' };
    return { error: `fatal: ambiguous argument '${operand}': unknown revision or path not in the working tree.` };
  }
  if (entry.kind === 'directory') return { error: `${operand ?? entry.path}: a directory has no history: name a file` };
  const path = entry.target ?? entry.path;
  const text = (await shell.files.history?.(path, signal)) ?? null;
  if (text === null) return { error: `${path.slice(1)}: its history is not published` };
  return { entry, commits: readCommits(text) };
}

function* heading({ hash, author, day, subject }: Commit): Generator<Line, undefined> {
  yield* linesOf(`commit ${hash}\nAuthor: ${author}\nDate:   ${day}\n\n    ${subject}\n`);
}

/** Yields the diff of a commit. The name of the file links to its page. */
function* patch({ diff }: Commit, { path, target, href }: FileEntry, { words }: Shell): Generator<Line, undefined> {
  if (diff === null) yield plain(words.changesNotPublished);
  if (diff === null || diff.length === 0) return;
  const file = (target ?? path).slice(1);
  const named = (before: string): Line => {
    const text = before + file;
    return { text, links: [{ start: before.length, end: text.length, href }] };
  };
  yield plain(`diff --git a/${file} b/${file}`);
  yield named('--- a/');
  yield named('+++ b/');
  for (const line of diff) yield plain(line);
}
