/** Lists and sorts the entries of a directory as the options of `ls` ask for. */
import type { Order } from '../../../text/directoryListFormat.ts';
import type { Call } from '../../command.ts';
import type { FileEntry } from '../../files/fileSystem.ts';
import { baseName, directoryName } from '../../files/paths.ts';
import { inSlices } from '../../streams/timeSlices.ts';

/** An entry, with the name by which it is printed. */
export type NamedEntry = { entry: FileEntry; name: string };

/**
 * Yields the entries of a directory in the order that is asked for. Collects them first only if the order needs it.
 */
export async function* childrenOf(call: Call, { entry }: NamedEntry): AsyncGenerator<NamedEntry, undefined> {
  const { options: given, shell, signal } = call;
  const sortOption = given.last(['t', 'S']);
  const order: Order = sortOption === 't' ? 'date' : 'name';
  const hiddenOption = given.last(['all', 'almost-all']);
  const collected: NamedEntry[] = [];
  if (hiddenOption === 'all') {
    const parent = await shell.files.entry(directoryName(entry.path), signal);
    collected.push({ entry, name: '.' }, { entry: parent ?? entry, name: '..' });
  }
  const needsAll = sortOption === 'S' || given.has('reverse');
  if (!needsAll) yield* collected;
  const pinned = given.has('pinned') ? await shell.files.pinned(entry.path, signal) : [];
  for (const path of pinned) {
    const post = await shell.files.entry(path, signal);
    if (post) yield { entry: post, name: baseName(path) };
  }
  for await (const child of inSlices(shell.files.list(entry.path, order, signal), signal)) {
    const name = baseName(child.path);
    const isHidden = name.startsWith('.') && hiddenOption === null;
    if (isHidden || pinned.includes(child.path)) continue;
    if (needsAll) collected.push({ entry: child, name });
    else yield { entry: child, name };
  }
  if (needsAll) yield* sorted(collected, call, true);
}

/** `isListed` says that the entries are in order of name or date already. */
export function sorted(entries: NamedEntry[], { options: given }: Call, isListed = false): NamedEntry[] {
  const sortOption = given.last(['t', 'S']);
  const ordered = [...entries].sort((a, b) => {
    const bySize = sortOption === 'S' ? b.entry.size - a.entry.size : 0;
    if (bySize !== 0 || isListed) return bySize;
    const [dateA, dateB] = [a.entry.date ?? '', b.entry.date ?? ''];
    if (sortOption === 't' && dateA !== dateB) return dateA > dateB ? -1 : 1;
    return a.name < b.name ? -1 : 1;
  });
  return given.has('reverse') ? ordered.reverse() : ordered;
}

/** Passes the entries on, and adds the directories among them to `directories` by the paths that -R prints. */
export async function* collectDirectories(
  entries: AsyncIterable<NamedEntry>,
  parent: string,
  directories: NamedEntry[],
): AsyncGenerator<NamedEntry, undefined> {
  for await (const named of entries) {
    const { entry, name } = named;
    const path = parent.endsWith('/') ? parent + name : `${parent}/${name}`;
    if (entry.kind === 'directory' && name !== '.' && name !== '..') directories.push({ entry, name: path });
    yield named;
  }
}
