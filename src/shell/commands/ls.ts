import type { Call, Completion, Line, Option } from '../command.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { locate } from '../files/locate.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import { inSlices } from '../streams/timeSlices.ts';
import { childrenOf, collectDirectories, type NamedEntry, sorted } from './ls/entries.ts';

export const name = 'ls';
export const synopsis = 'ls [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'l', summary: 'one per line, with mode, owner, size and date' },
  { short: 't', summary: 'newest first' },
  { short: 'S', summary: 'largest first' },
  { short: 'r', long: 'reverse', summary: 'reverse the order' },
  { short: 'R', long: 'recursive', summary: 'list subdirectories too' },
  { short: 'a', long: 'all', summary: 'include names that begin with .' },
  { short: 'A', long: 'almost-all', summary: 'same as -a, but without . and ..' },
  { short: 'd', long: 'directory', summary: 'list directories themselves, not their contents' },
  { short: 'F', long: 'classify', summary: 'append / to directories and @ to links' },
  { short: 'p', summary: 'append / to directories' },
  { short: 'h', long: 'human-readable', summary: 'with -l, print sizes like 1.2K' },
  { short: '1', summary: 'one name per line' },
  { long: 'color', value: 'WHEN', isOptional: true, summary: 'has no effect: links are coloured anyway' },
  { long: 'pinned', summary: 'pinned posts first, like the page of a collection' },
];
export const completion: Completion = 'files';

/** How many entries a terminal still gets. `total` is how many there are, where that is known. */
type Room = { left: number; total: number | null };

/** A terminal gets no more entries than this. A pipe gets all of them. */
const maxShown = 1_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, isTerminal } = call;
  let status = 0;
  const files: NamedEntry[] = [];
  const directories: NamedEntry[] = [];
  for await (const name of inSlices(operands.length === 0 ? ['.'] : operands, signal)) {
    const entry = await locate(name, shell, signal);
    const error = accessError(entry, name);
    if (entry === null || error !== null) {
      call.complain(`cannot access '${name}': ${error}`);
      status = 2;
    } else (entry.kind === 'directory' && !given.has('directory') ? directories : files).push({ entry, name });
  }
  const isRecursive = given.has('recursive');
  const [only] = directories;
  const isSingleList = directories.length === 1 && files.length === 0 && !isRecursive;
  const room: Room = {
    left: isTerminal ? maxShown : Number.POSITIVE_INFINITY,
    total: only && isSingleList ? only.entry.size : null,
  };
  let isCut = yield* print(call, sorted(files, call), room);
  const hasTitles = operands.length > 1 || isRecursive;
  const waiting = sorted(directories, call).reverse();
  let isFirst = files.length === 0;
  for (let next = waiting.pop(); next && !isCut; next = waiting.pop()) {
    if (hasTitles && !isFirst) yield plain('');
    if (hasTitles) yield joinLines([linked(next.name, next.entry.href), plain(':')]);
    isFirst = false;
    const subdirectories: NamedEntry[] = [];
    isCut = yield* print(call, collectDirectories(childrenOf(call, next), next.name, subdirectories), room);
    if (isRecursive) waiting.push(...subdirectories.reverse());
  }
  if (isCut) yield plain((await import('./ls/moreLine.ts')).moreLine(call, options, maxShown, room.total));
  return status;
}

function accessError(entry: FileEntry | null, name: string): string | null {
  if (entry === null) return 'No such file or directory';
  return name.endsWith('/') && entry.kind !== 'directory' ? 'Not a directory' : null;
}

/** Returns whether there are more entries than a terminal gets. */
async function* print(
  call: Call,
  entries: AsyncIterable<NamedEntry> | Iterable<NamedEntry>,
  room: Room,
): AsyncGenerator<Line, boolean> {
  const { options: given, isTerminal, shell } = call;
  const cells: Line[] | null = isTerminal && !given.has('l') && !given.has('1') ? [] : null;
  const longLine = given.has('l') ? (await import('./ls/longLine.ts')).longLine : null;
  let isCut = false;
  for await (const named of entries) {
    isCut = room.left === 0;
    if (isCut) break;
    room.left -= 1;
    const label = labelOf(named, call);
    const line = longLine ? longLine(named.entry, label, given.has('human-readable'), isTerminal) : label;
    if (cells) cells.push(line);
    else yield line;
    // Where the total is known, the next entry is not read: it may be in another file that would have to be fetched.
    isCut = room.left === 0 && room.total !== null && room.total > maxShown;
    if (isCut) break;
  }
  if (cells && cells.length > 0) {
    yield* (await import('./ls/columns.ts')).inColumns(cells, shell.columns());
  }
  return isCut;
}

/** Returns the name as a link to the page, with the sign of -F or -p. */
function labelOf({ entry, name }: NamedEntry, { options: given }: Call): Line {
  const showsTarget = entry.kind === 'link' && given.has('l');
  const signs = { directory: '/', link: given.has('classify') && !showsTarget ? '@' : '', file: '' };
  const sign = given.last(['classify', 'p']) === null ? '' : signs[entry.kind];
  return joinLines([linked(name, entry.href), plain(sign)]);
}
