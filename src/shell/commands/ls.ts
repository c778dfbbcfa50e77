import type { Order } from '../../text/directoryListFormat.ts';
import type { Call, Completion, Line, Option } from '../command.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { locate } from '../files/locate.ts';
import { baseName, directoryName } from '../files/paths.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import { inSlices } from '../streams/timeSlices.ts';

export const name = 'ls';
export const synopsis = 'ls [OPTION]... [FILE]...';
export const summary = 'list posts, pages and tags';
export const options: readonly Option[] = [
  { short: 'l', summary: 'one a line, with size and day' },
  { short: 't', summary: 'newest first' },
  { short: 'S', summary: 'largest first' },
  { short: 'r', long: 'reverse', summary: 'the other way round' },
  { short: 'R', long: 'recursive', summary: 'also what is in the directories' },
  { short: 'a', long: 'all', summary: 'also names that begin with .' },
  { short: 'A', long: 'almost-all', summary: 'the same, without . and ..' },
  { short: 'd', long: 'directory', summary: 'directories themselves, not what is in them' },
  { short: 'F', long: 'classify', summary: 'a / behind directories, an @ behind links' },
  { short: 'p', summary: 'a / behind directories' },
  { short: 'h', long: 'human-readable', summary: 'with -l, sizes like 1.2K' },
  { short: '1', summary: 'one a line' },
  { long: 'color', value: 'WHEN', optional: true, summary: 'links have their colour anyway' },
  { long: 'pinned', summary: 'pinned posts first, as on the page of a collection' },
];
export const completion: Completion = 'files';

/** An entry with the name by which it is printed. */
type Named = { entry: FileEntry; text: string };

/** Entries that a terminal still gets; `all` is how many there are, where that is known. */
type Room = { left: number; all: number | null };

const most = 1_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, terminal } = call;
  let status = 0;
  const files: Named[] = [];
  const directories: Named[] = [];
  for await (const text of inSlices(operands.length === 0 ? ['.'] : operands, signal)) {
    const entry = await locate(text, shell, signal);
    const error = errorOf(entry, text);
    if (entry === null || error !== null) {
      call.complain(`cannot access '${text}': ${error}`);
      status = 2;
    } else (entry.kind === 'directory' && !given.has('directory') ? directories : files).push({ entry, text });
  }
  const [only] = directories;
  const all =
    only && directories.length === 1 && files.length === 0 && !given.has('recursive') ? only.entry.size : null;
  const room: Room = { left: terminal ? most : Number.POSITIVE_INFINITY, all };
  let cut = yield* print(call, sorted(files, call), room);
  const titled = operands.length > 1 || given.has('recursive');
  const waiting = sorted(directories, call).reverse();
  let first = files.length === 0;
  for (let next = waiting.pop(); next && !cut; next = waiting.pop()) {
    if (titled && !first) yield plain('');
    if (titled) yield joinLines([linked(next.text, next.entry.href), plain(':')]);
    first = false;
    const inside: Named[] = [];
    cut = yield* print(call, noting(namesIn(call, next), next.text, inside), room);
    if (given.has('recursive')) waiting.push(...inside.reverse());
  }
  if (cut) yield plain((await import('./ls/moreLine.ts')).moreLine(call, options, most, room.all));
  return status;
}

function errorOf(entry: FileEntry | null, text: string): string | null {
  if (entry === null) return 'No such file or directory';
  return text.endsWith('/') && entry.kind !== 'directory' ? 'Not a directory' : null;
}

/** The entries of a directory in the order that is asked for. Only what needs all of them waits for all. */
async function* namesIn(call: Call, { entry }: Named): AsyncGenerator<Named, undefined> {
  const { options: given, shell, signal } = call;
  const by = given.last(['t', 'S']);
  const order: Order = by === 't' ? 'date' : 'name';
  const found: Named[] = [];
  if (given.last(['all', 'almost-all']) === 'all') {
    const above = await shell.files.entry(directoryName(entry.path), signal);
    found.push({ entry, text: '.' }, { entry: above ?? entry, text: '..' });
  }
  const waits = by === 'S' || given.has('reverse');
  if (!waits) yield* found;
  const pinned = given.has('pinned') ? await shell.files.pinned(entry.path, signal) : [];
  for (const path of pinned) {
    const first = await shell.files.entry(path, signal);
    if (first) yield { entry: first, text: baseName(path) };
  }
  for await (const child of inSlices(shell.files.list(entry.path, order, signal), signal)) {
    const named = { entry: child, text: baseName(child.path) };
    if (pinned.includes(child.path) || (named.text.startsWith('.') && given.last(['all', 'almost-all']) === null))
      continue;
    if (waits) found.push(named);
    else yield named;
  }
  if (waits) yield* sorted(found, call, true);
}

/** `listed` says that they stand in order of name or date already. */
function sorted(names: Named[], { options: given }: Call, listed = false): Named[] {
  const by = given.last(['t', 'S']);
  const compared = [...names].sort((a, b) => {
    const bySize = by === 'S' ? b.entry.size - a.entry.size : 0;
    if (bySize !== 0 || listed) return bySize;
    const [dateA, dateB] = [a.entry.date ?? '', b.entry.date ?? ''];
    if (by === 't' && dateA !== dateB) return dateA > dateB ? -1 : 1;
    return a.text < b.text ? -1 : 1;
  });
  return given.has('reverse') ? compared.reverse() : compared;
}

/** Passes the names on, and notes the directories among them by the paths that -R prints. */
async function* noting(
  names: AsyncIterable<Named>,
  parent: string,
  directories: Named[],
): AsyncGenerator<Named, undefined> {
  for await (const named of names) {
    const { entry, text } = named;
    const path = parent.endsWith('/') ? parent + text : `${parent}/${text}`;
    if (entry.kind === 'directory' && text !== '.' && text !== '..') directories.push({ entry, text: path });
    yield named;
  }
}

/** Returns whether there are more than a terminal gets. */
async function* print(
  call: Call,
  names: AsyncIterable<Named> | Iterable<Named>,
  room: Room,
): AsyncGenerator<Line, boolean> {
  const { options: given, terminal, shell } = call;
  const columns: Line[] | null = terminal && !given.has('l') && !given.has('1') ? [] : null;
  const long = given.has('l') ? (await import('./ls/longLine.ts')).longLine : null;
  let cut = false;
  for await (const named of names) {
    cut = room.left === 0;
    if (cut) break;
    room.left -= 1;
    const name = nameOf(named, call);
    const line = long ? long(named.entry, name, given.has('human-readable'), terminal) : name;
    if (columns) columns.push(line);
    else yield line;
    // Known without the next name, which the next part of the list would have to be fetched for.
    cut = room.left === 0 && room.all !== null && room.all > most;
    if (cut) break;
  }
  if (columns && columns.length > 0) {
    yield* (await import('./ls/columns.ts')).inColumns(columns, shell.columns());
  }
  return cut;
}

function nameOf({ entry, text }: Named, { options: given }: Call): Line {
  const long = entry.kind === 'link' && given.has('l');
  const marks = { directory: '/', link: given.has('classify') && !long ? '@' : '', file: '' };
  const mark = given.last(['classify', 'p']) === null ? '' : marks[entry.kind];
  return joinLines([linked(text, entry.href), plain(mark)]);
}
