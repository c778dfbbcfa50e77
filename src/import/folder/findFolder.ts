/** Finds out which tool a folder belongs to, and where the folder of the whole site begins. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expectedError } from '../../errors/expectedError.ts';
import type { Tool } from '../../types/tool.ts';
import { isHexo } from '../readers/markdown/hexo.ts';
import type { Reader } from '../readers/model.ts';
import { readers } from '../readers/readers.ts';
import { listExport, listFiles, listFilesAround, pathWithin, repositoryOf } from './listFiles.ts';
import { isForeignMarkdown } from './markdownNames.ts';
import type { ForeignFolder } from './model.ts';
import { exportHead, readerOfTexts } from './readTexts.ts';
import { hasMoreBeside, sitesBelow } from './sitesBelow.ts';

/** The folder of a site, and its reader. */
type FoundFolder = { folder: ForeignFolder; reader: Reader };

/** How many folders above the named one may have the settings of the tool. */
const highestParent = 4;

/**
 * Finds the folder of the site that `path` belongs to, and its reader. `from` is the tool that the author names; without
 * it, the marks of the tools decide. Throws an expected error if there is nothing at `path`.
 */
export function findFolder(path: string, from: Tool | null): FoundFolder {
  if (!existsSync(path)) throw expectedError(`${path} does not exist. Name the folder of your old blog.`);
  const named = lstatSync(path).isSymbolicLink() ? realpathSync(path) : resolve(path);
  if (statSync(named).isFile()) {
    const [root, inside] = [dirname(named), basename(named)];
    const reader = exportReader(root, inside, from);
    return { folder: { root, inside, ...listExport(root, inside), read: readerOfTexts(root) }, reader };
  }
  const roots = [named, ...parentsOf(named)];
  // The posts of Hexo look like those of Jekyll.
  if (from === null && roots.some(hasMarksOfHexo)) return { folder: withinRepository(named), reader: readers.markdown };
  for (const root of roots) {
    const reader = readerOf(root, from);
    // An export in a folder above is no part of the same site, but for example another download.
    const isElsewhere = root !== named && reader?.readsFile !== null;
    if (reader !== null && !isElsewhere) return { folder: folderOf(root, pathWithin(root, named)), reader };
  }
  return findBelow(named, from);
}

/** Finds the site in a folder without marks: the only one below, or all of the folder. */
function findBelow(named: string, from: Tool | null): FoundFolder {
  const found = sitesBelow(
    named,
    (folder) => readerBelow(folder, from),
    (folder) => listFiles(folder).files.flatMap(({ file }) => (isForeignMarkdown(file) ? [file] : [])),
  );
  const [only] = found;
  const isOnly = only !== undefined && found.length === 1;
  if (isOnly && (from !== null || !hasMoreBeside(folderOf(named, ''), only.path))) {
    return { folder: { ...folderOf(join(named, only.path), ''), below: only.path }, reader: only.reader };
  }
  const names = found.map(({ path, reader }) => `${path} (${reader.title})`);
  const folder = from === null || from === 'markdown' ? withinRepository(named) : folderOf(named, '');
  return { folder: { ...folder, sitesBelow: names }, reader: readers[from ?? 'markdown'] };
}

/** Returns the reader of a site below the named folder. `_posts` alone is no mark, because sites in JavaScript have such folders. */
function readerBelow(root: string, from: Tool | null): Reader | null {
  const names = namesIn(root);
  if (![...names].some((name) => /config|eleventy|hugo|zola|^\.obsidian$/i.test(name))) return null;
  if (from === null && hasMarksOfHexo(root)) return readers.markdown;
  names.delete('_posts');
  const read = readerOfTexts(root);
  const candidates = from === null ? Object.values(readers) : [readers[from]];
  return candidates.find((reader) => reader.readsFile === null && reader.isRoot(names, read)) ?? null;
}

function hasMarksOfHexo(root: string): boolean {
  return isHexo(namesIn(root), readerOfTexts(root));
}

/** Returns a folder without marks as a part of its repository, whose public folders have its pictures. */
function withinRepository(named: string): ForeignFolder {
  const root = repositoryOf(named);
  if (root === named) return folderOf(named, '');
  const inside = pathWithin(root, named);
  return { root, inside, ...listFilesAround(root, inside), read: readerOfTexts(root) };
}

/** Returns the folders above, the nearest first, up to that of the git repository. */
function parentsOf(folder: string): string[] {
  const parents: string[] = [];
  let current = folder;
  while (parents.length < highestParent && !existsSync(join(current, '.git')) && dirname(current) !== current) {
    current = dirname(current);
    parents.push(current);
  }
  return parents;
}

/** Returns the reader whose marks a folder has; null without any. */
function readerOf(root: string, from: Tool | null): Reader | null {
  const names = namesIn(root);
  const read = readerOfTexts(root);
  const candidates = from === null ? Object.values(readers) : [readers[from]];
  return candidates.find((reader) => reader.isRoot(names, read)) ?? null;
}

/** A folder that cannot be read has no names. */
function namesIn(root: string): Set<string> {
  try {
    return new Set(readdirSync(root));
  } catch {
    return new Set();
  }
}

function exportReader(folder: string, name: string, from: Tool | null): Reader {
  const text = readerOfTexts(folder)(name, exportHead) ?? '';
  const candidates = from === null ? Object.values(readers) : [readers[from]];
  const reader = candidates.find(({ readsFile }) => readsFile?.(text));
  if (reader !== undefined) return reader;
  throw expectedError(
    `${join(folder, name)} is not an export that catpost reads. Name an export of WordPress or Ghost, or a folder.`,
  );
}

function folderOf(root: string, inside: string): ForeignFolder {
  return { root, inside, ...listFiles(root), read: readerOfTexts(root) };
}
