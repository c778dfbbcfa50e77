/** Finds the list that has the entry of a path, with as few requests as possible. */
import type { DirectoryLists, List } from './directoryLists.ts';
import { baseName, directoryName, resolvePath } from './paths.ts';

/** The list that an entry is in, and the entry's name there, which is empty for the directory itself. */
export type ListPlace = { list: List; rest: string };

/** Returns null if no file of the site can have that path. */
export async function findPlace(lists: DirectoryLists, path: string, signal: AbortSignal): Promise<ListPlace | null> {
  const names = namesOf(path);
  if (names === null) return null;
  const depth = parentsOfLists.has(names[0] ?? '') ? 2 : 1;
  const directory = `/${names.slice(0, depth).join('/')}`;
  if (directory === '/' || (await mayHaveList(lists, directory, signal))) {
    const list = await lists.get(directory, signal);
    if (list !== null) return descend(lists, { list, rest: names.slice(depth).join('/') }, signal);
  }
  const root = depth === 1 ? await lists.get('/', signal) : null;
  return root && { list: root, rest: names.join('/') };
}

/** The directories whose subdirectories have separate lists. Those of a language have some too, which its list names. */
const parentsOfLists = new Set(['tags', 'by']);

/** Goes on to the lists of directories within a list. A folder within the names of a collection has none, and no title. */
async function descend(lists: DirectoryLists, place: ListPlace, signal: AbortSignal): Promise<ListPlace> {
  const [name = '', ...rest] = place.rest.split('/');
  if (name === '' || name.endsWith('.md')) return place;
  const line = await place.list.find(name, signal);
  if (line === null || line.title === '' || !line.name.endsWith('/')) return place;
  const list = await lists.get(`${place.list.directory}/${name}`, signal);
  return list === null ? place : descend(lists, { list, rest: rest.join('/') }, signal);
}

/** The longest name of a file in UTF-16 units. Common file systems allow 255 bytes. */
const longestName = 255;

/**
 * Avoids a request for a list that cannot exist: the list above is loaded and lacks it, or the name is the name of a
 * file.
 */
async function mayHaveList(lists: DirectoryLists, directory: string, signal: AbortSignal): Promise<boolean> {
  const above = directoryName(directory);
  if (!lists.has(above) && !directory.endsWith('.md')) return true;
  const line = await (await lists.get(above, signal))?.find(baseName(directory), signal);
  return line?.name.endsWith('/') === true;
}

function namesOf(path: string): string[] | null {
  const names = resolvePath(path, '/')
    .normalize('NFC')
    .split('/')
    .filter((name) => name !== '');
  // A lone surrogate cannot be part of an address; tabs and newlines would end a field of the list.
  const isName = (name: string) => name.length <= longestName && !/[\p{Surrogate}\0\t\n]/u.test(name);
  return names.every(isName) ? names : null;
}
