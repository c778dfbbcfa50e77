import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { grouped, linkText } from '../files/attributes.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { namePattern } from '../files/globPattern.ts';
import { locate } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import { inSlices } from '../streams/timeSlices.ts';

export const name = 'tree';
export const synopsis = 'tree [OPTION]... [DIRECTORY]...';
export const options: readonly Option[] = [
  { short: 'L', value: 'LEVEL', summary: 'descend at most LEVEL levels' },
  { short: 'd', summary: 'list only directories' },
  { short: 'a', summary: 'include names that begin with .' },
  { short: 'P', value: 'PATTERN', summary: 'list only files whose names match' },
];
export const completion: Completion = 'directories';

/** The counts in the last line. */
type Counts = { directories: number; files: number };

/** The context that every directory of the tree is drawn in. */
type Drawing = { call: Call; isShown: (entry: FileEntry) => boolean; counts: Counts };

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  const levels = Number(given.value('L') ?? Number.POSITIVE_INFINITY);
  if (!(levels > 0)) {
    complain('Invalid level, must be greater than 0.');
    return 1;
  }
  const drawing: Drawing = { call, isShown: readFilter(given), counts: { directories: 0, files: 0 } };
  let status = 0;
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const entry = await locate(operand, shell, signal);
    if (entry?.kind === 'directory') {
      yield linked(operand, entry.href);
      yield* drawChildren(drawing, entry.path, '', levels);
    } else {
      yield plain(`${operand}  [error opening dir]`);
      status = 2;
    }
  }
  yield plain('');
  yield plain(countText(drawing.counts, given.has('d')));
  return status;
}

/** Yields each entry once it is known whether another one follows it. */
async function* drawChildren(
  drawing: Drawing,
  path: string,
  indent: string,
  levels: number,
): AsyncGenerator<Line, undefined> {
  const { shell, signal } = drawing.call;
  let pending: FileEntry | null = null;
  for await (const entry of inSlices(shell.files.list(path, 'name', signal), signal)) {
    if (!drawing.isShown(entry)) continue;
    if (pending) yield* drawEntry(drawing, pending, indent, false, levels);
    pending = entry;
  }
  if (pending) yield* drawEntry(drawing, pending, indent, true, levels);
}

async function* drawEntry(
  drawing: Drawing,
  entry: FileEntry,
  indent: string,
  isLast: boolean,
  levels: number,
): AsyncGenerator<Line, undefined> {
  const isDirectory = entry.kind === 'directory';
  drawing.counts[isDirectory ? 'directories' : 'files'] += 1;
  const target = linkText(entry);
  yield joinLines([
    plain(`${indent}${isLast ? '└── ' : '├── '}`),
    linked(baseName(entry.path), entry.href),
    plain(target === null ? '' : ` -> ${target}`),
  ]);
  if (!isDirectory || levels <= 1) return;
  yield* drawChildren(drawing, entry.path, `${indent}${isLast ? '    ' : '│   '}`, levels - 1);
}

function readFilter(given: ReadonlyOptions): (entry: FileEntry) => boolean {
  const wanted = given.value('P');
  const pattern = wanted === null ? null : namePattern(wanted);
  return ({ kind, path }) => {
    const name = baseName(path);
    if (name.startsWith('.') && !given.has('a')) return false;
    return kind === 'directory' || (!given.has('d') && (pattern === null || pattern.test(name)));
  };
}

function countText({ directories, files }: Counts, isOfDirectories: boolean): string {
  const directoryCount = `${grouped(directories)} ${directories === 1 ? 'directory' : 'directories'}`;
  return isOfDirectories ? directoryCount : `${directoryCount}, ${grouped(files)} ${files === 1 ? 'file' : 'files'}`;
}
