/** Lists the files of a foreign folder, in the same order on every machine. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isIgnored } from '../../content/files/listFiles.ts';
import { buildRecordName } from '../../disk/buildRecord.ts';
import { compare } from '../../text/compare.ts';
import type { ForeignFile } from './model.ts';

/** The names of folders whose files tools publish at the root of a site. */
export const publicFolderNames: readonly string[] = ['public', 'static', 'assets', 'src/assets', 'images', 'img'];

/** Folders with a dot in which GitBook and VuePress have pictures. */
const hiddenPublicFolders: ReadonlySet<string> = new Set(['.gitbook', '.vuepress']);

/** Returns all files below a folder, without those of git, editors, node_modules and sites that catpost has built. */
export function listFiles(root: string): ForeignFile[] {
  return sorted(filesBelow(root, ''));
}

/**
 * Returns the files below `inside`, and those that its texts may need: what is at the top of each folder between it and
 * the root, and in the public folders there. A repository may have many more.
 */
export function listFilesAround(root: string, inside: string): ForeignFile[] {
  const files = new Map<string, ForeignFile>();
  const add = (found: ForeignFile[]) => {
    for (const each of found) files.set(each.file, each);
  };
  add(filesBelow(root, inside));
  for (const folder of foldersAbove(inside)) {
    if (publicFolderNames.includes(basename(folder))) add(filesBelow(root, folder));
    add(filesIn(root, folder));
    for (const name of publicFolderNames) add(filesBelow(root, folder === '' ? name : `${folder}/${name}`));
  }
  return sorted([...files.values()]);
}

/** Returns the folders above a path within the root, the nearest first; the last is the root, as an empty text. */
export function foldersAbove(inside: string): string[] {
  const parts = inside.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'));
}

/** How many folders above the named one may be the top of a repository. */
const highestTop = 8;

/**
 * Returns the folder of the repository that `named` is part of: the nearest one with `.git`, or else with a package.json.
 * Returns `named` itself if there is none.
 */
export function repositoryOf(named: string): string {
  const folders = [named];
  while (folders.length < highestTop && dirname(folders.at(-1) ?? named) !== folders.at(-1)) {
    folders.push(dirname(folders.at(-1) ?? named));
  }
  const has = (name: string) => folders.find((folder) => existsSync(join(folder, name)));
  return has('.git') ?? has('package.json') ?? named;
}

/** Returns the path of a folder within a root, with `/`; empty for the root. */
export function pathWithin(root: string, folder: string): string {
  return relative(root, folder).split(sep).join('/');
}

function filesBelow(root: string, folder: string): ForeignFile[] {
  return entriesOf(root, folder).flatMap(({ name, file, isFolder, isFile }) => {
    if (isIgnored(name) && !hiddenPublicFolders.has(name)) return [];
    if (isFolder) return existsSync(join(root, file, buildRecordName)) ? [] : filesBelow(root, file);
    return isFile ? [{ file, absolute: join(root, file) }] : [];
  });
}

function filesIn(root: string, folder: string): ForeignFile[] {
  return entriesOf(root, folder).flatMap(({ name, file, isFile }) =>
    isFile && !isIgnored(name) ? [{ file, absolute: join(root, file) }] : [],
  );
}

/** A folder that is not there, or cannot be read, has no entries. */
function entriesOf(root: string, folder: string): { name: string; file: string; isFolder: boolean; isFile: boolean }[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).map((item) => ({
      name: item.name,
      file: folder === '' ? item.name : `${folder}/${item.name}`,
      isFolder: item.isDirectory(),
      isFile: item.isFile(),
    }));
  } catch {
    return [];
  }
}

function sorted(files: ForeignFile[]): ForeignFile[] {
  return files.sort((a, b) => compare(a.file, b.file));
}
