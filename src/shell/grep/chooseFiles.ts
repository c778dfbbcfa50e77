/**
 * Chooses the files that grep reads: all that are named or, if they are too many, those that the search index finds.
 */
import type { Call } from '../command.ts';
import { grouped } from '../files/attributes.ts';
import { locatedPath } from '../files/locate.ts';
import { readFilters } from './filters.ts';
import { joinPaths, listFolders } from './listFolders.ts';
import { neededWords } from './neededWords.ts';

/** `hasFileNames` is whether each line gets the name of its file; `note` says that not all files were read. */
export type ChosenFiles = { operands: string[]; hasFileNames: boolean; note: string | null };

/** The maximum number of files that are read one by one. */
const maxFiles = 200;

/** `operands` are as they were typed; `-` stays. */
export async function chooseFiles(
  call: Call,
  operands: readonly string[],
  patterns: readonly string[],
): Promise<ChosenFiles | { error: string }> {
  const { options, shell, signal } = call;
  const isRecursive = options.has('recursive');
  const roots = operands.length === 0 ? [isRecursive ? '' : '-'] : operands;
  const filters = readFilters(options);
  if ('error' in filters) return filters;
  const { tags, since, until, title } = filters;
  const isFiltered = tags.length > 0 || since !== null || until !== null || title !== null;
  const { files, hasFolder } = isRecursive
    ? await listFolders(call, roots, maxFiles)
    : { files: [...roots], hasFolder: false };
  const hasFileNames = hasFolder || operands.length > 1;
  if (files.length <= maxFiles && !isFiltered) return { operands: files, hasFileNames, note: null };
  if (options.has('invert-match') || options.has('files-without-match')) {
    return { error: `-v and -L read every file: name at most ${maxFiles}` };
  }
  const queries = neededWords(patterns, options);
  if (queries === null) {
    return { error: `the pattern has no word to look up in the index, so name at most ${maxFiles} files` };
  }
  const index = shell.search ?? (await import('../search/searchIndex.ts')).siteIndex;
  const found = new Set<string>();
  for (const query of queries) {
    for await (const [hit] of index.find(query, filters, signal)) {
      if (hit) found.add(hit.path);
      if (found.size >= maxFiles) break;
    }
  }
  const places: Place[] = [];
  for (const typed of isRecursive ? roots : files) {
    places.push({ typed, path: await locatedPath(typed, shell, signal) });
  }
  const chosen = isRecursive
    ? [...found].flatMap((path) => typedBelow(path, places) ?? [])
    : places.flatMap(({ typed, path }) => (found.has(path) ? typed : []));
  const total = isRecursive ? await index.count(signal) : files.length;
  const note = `# searched the index: ${grouped(chosen.length)} of ${grouped(total)} files read`;
  return { operands: chosen.sort((a, b) => (a < b ? -1 : 1)), hasFileNames, note };
}

/** An operand, and its path from the root. */
type Place = { typed: string; path: string };

/** Returns how the file is named below one of the typed folders; null if it is in none of them. */
function typedBelow(path: string, roots: readonly Place[]): string | null {
  for (const { typed, path: folder } of roots) {
    if (folder === path) return typed;
    const inside = folder === '/' ? '/' : `${folder}/`;
    if (path.startsWith(inside)) return joinPaths(typed, path.slice(inside.length));
  }
  return null;
}
