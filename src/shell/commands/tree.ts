import type { Call, Completion, Line, Option } from '../command.ts';
import { grouped, linkText } from '../files/attributes.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { namePattern } from '../files/glob.ts';
import { locate } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import { inSlices } from '../streams/timeSlices.ts';

export const name = 'tree';
export const synopsis = 'tree [OPTION]... [DIRECTORY]...';
export const summary = 'draw directories as a tree';
export const options: readonly Option[] = [
  { short: 'L', value: 'LEVEL', summary: 'go no deeper than LEVEL' },
  { short: 'd', summary: 'directories only' },
  { short: 'a', summary: 'also names that begin with .' },
  { short: 'P', value: 'PATTERN', summary: 'only files whose names match' },
];
export const completion: Completion = 'directories';

/** What the last line counts. */
type Counts = { directories: number; files: number };

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  const level = Number(given.value('L') ?? Number.POSITIVE_INFINITY);
  if (!(level > 0)) {
    complain('Invalid level, must be greater than 0.');
    return 1;
  }
  const isShown = filterOf(call);
  const counts: Counts = { directories: 0, files: 0 };
  let status = 0;
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const entry = await locate(operand, shell, signal);
    if (entry?.kind === 'directory') {
      yield linked(operand, entry.href);
      yield* branches(entry.path, '', level);
    } else {
      yield plain(`${operand}  [error opening dir]`);
      status = 2;
    }
  }
  yield plain('');
  const { directories, files } = counts;
  const directoryCount = `${grouped(directories)} ${directories === 1 ? 'directory' : 'directories'}`;
  yield plain(
    given.has('d') ? directoryCount : `${directoryCount}, ${grouped(files)} ${files === 1 ? 'file' : 'files'}`,
  );
  return status;

  async function* branches(path: string, indent: string, levels: number): AsyncGenerator<Line, undefined> {
    let waiting: FileEntry | null = null;
    for await (const entry of inSlices(shell.files.list(path, 'name', signal), signal)) {
      if (!isShown(entry)) continue;
      if (waiting) yield* branch(waiting, indent, false, levels);
      waiting = entry;
    }
    if (waiting) yield* branch(waiting, indent, true, levels);
  }

  async function* branch(
    entry: FileEntry,
    indent: string,
    isLast: boolean,
    levels: number,
  ): AsyncGenerator<Line, undefined> {
    const isDirectory = entry.kind === 'directory';
    counts[isDirectory ? 'directories' : 'files'] += 1;
    const target = linkText(entry);
    yield joinLines([
      plain(`${indent}${isLast ? '└── ' : '├── '}`),
      linked(baseName(entry.path), entry.href),
      plain(target === null ? '' : ` -> ${target}`),
    ]);
    if (isDirectory && levels > 1) yield* branches(entry.path, `${indent}${isLast ? '    ' : '│   '}`, levels - 1);
  }
}

function filterOf({ options: given }: Call): (entry: FileEntry) => boolean {
  const wanted = given.value('P');
  const pattern = wanted === null ? null : namePattern(wanted);
  return ({ kind, path }) => {
    const text = baseName(path);
    if (text.startsWith('.') && !given.has('a')) return false;
    return kind === 'directory' || (!given.has('d') && (pattern === null || pattern.test(text)));
  };
}
