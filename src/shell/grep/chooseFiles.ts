/** Which files grep reads: all that are named, or, of many, those that the index finds. */

import type { Call } from '../command.ts';
import { grouped } from '../files/attributes.ts';
import { namePattern } from '../files/glob.ts';
import { locatedPath } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';
import { readFilters } from './filters.ts';
import { neededWords } from './neededWords.ts';

/** `several` is true where names are printed; `note` says where not all files were read. */
export type Chosen = { operands: string[]; several: boolean; note: string | null };

/** An operand, and where it is. */
type Place = { typed: string; path: string };

/** More files than these are not read one by one. */
const mostRead = 200;

/** `operands` are as they were typed; `-` stays. */
export async function chooseFiles(
  call: Call,
  operands: readonly string[],
  patterns: readonly string[],
): Promise<Chosen | { fault: string }> {
  const recursive = call.options.has('recursive');
  const roots = operands.length === 0 ? [recursive ? '' : '-'] : operands;
  const filters = readFilters(call.options);
  if ('fault' in filters) return filters;
  const filtered =
    filters.tags.length > 0 || filters.since !== null || filters.until !== null || filters.title !== null;
  const { all, isFolder } = recursive ? await below(call, roots) : { all: [...roots], isFolder: false };
  const several = isFolder || operands.length > 1;
  if (all.length <= mostRead && !filtered) return { operands: all, several, note: null };
  if (call.options.has('invert-match') || call.options.has('files-without-match'))
    return { fault: `-v and -L read every file: name at most ${mostRead}` };
  const words = neededWords(patterns, call.options);
  if (words === null)
    return { fault: `the pattern has no word to look for in the index, and more than ${mostRead} files are not read` };
  const index = call.shell.search ?? (await import('../search/searchIndex.ts')).siteIndex;
  const found = new Set<string>();
  for (const one of words) {
    for await (const [hit] of index.find(one, filters, call.signal)) {
      if (hit) found.add(hit.path);
      if (found.size >= mostRead) break;
    }
  }
  const named = recursive ? roots : all;
  const places: Place[] = [];
  for (const typed of named) places.push({ typed, path: await locatedPath(typed, call.shell, call.signal) });
  const chosen = recursive
    ? [...found].flatMap((path) => typedBelow(path, places) ?? [])
    : places.flatMap(({ typed, path }) => (found.has(path) ? typed : []));
  const of = recursive ? await index.count(call.signal) : all.length;
  const read = chosen.sort((a, b) => (a < b ? -1 : 1));
  return {
    operands: read,
    several,
    note: `# searched the index: ${grouped(read.length)} of ${grouped(of)} files read`,
  };
}

/** The files of directories, as far as they may be read; one more says that there are more. */
async function below(call: Call, roots: readonly string[]): Promise<{ all: string[]; isFolder: boolean }> {
  const { files } = call.shell;
  const all: string[] = [];
  let isFolder = false;
  const [include, exclude, excludeFolders] = ['include', 'exclude', 'exclude-dir'].map((option) =>
    call.options.values(option).map((glob) => namePattern(glob.replace(/\/$/, ''))),
  );
  const matches = (patterns: RegExp[] | undefined, name: string) => patterns?.some((pattern) => pattern.test(name));
  const isRead = (name: string) => (include?.length === 0 || matches(include, name)) && !matches(exclude, name);
  const walk = async (typed: string, path: string): Promise<void> => {
    for await (const entry of files.list(path, 'name', call.signal)) {
      if (all.length > mostRead) return;
      const name = baseName(entry.path);
      const child = joinedPath(typed, name);
      if (entry.kind !== 'directory') {
        if (entry.kind === 'file' && isRead(name)) all.push(child);
      } else if (!matches(excludeFolders, name)) await walk(child, entry.path);
    }
  };
  for (const root of roots) {
    const path = await locatedPath(root, call.shell, call.signal);
    const entry = root === '-' ? null : await files.entry(path, call.signal);
    if (entry?.kind === 'directory') {
      isFolder = true;
      await walk(root, path);
    } else if (isRead(baseName(root))) all.push(root);
  }
  return { all, isFolder };
}

/** How the file would be named below one of the directories that were typed; null where it is in none. */
function typedBelow(path: string, roots: readonly Place[]): string | null {
  for (const { typed, path: folder } of roots) {
    if (folder === path) return typed;
    const inside = folder === '/' ? '/' : `${folder}/`;
    if (path.startsWith(inside)) return joinedPath(typed, path.slice(inside.length));
  }
  return null;
}

function joinedPath(typed: string, name: string): string {
  return typed === '' || typed.endsWith('/') ? typed + name : `${typed}/${name}`;
}
