/** Lists the files of a foreign folder, in the same order on every machine. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { compare } from '../../text/compare.ts';
import type { ForeignFile, LeftOut } from './model.ts';
import { type Walk, walkFolder } from './walkFolder.ts';

/** The names of folders whose files tools publish at the root of a site. */
export const publicFolderNames: readonly string[] = ['public', 'static', 'assets', 'src/assets', 'images', 'img'];

/** Folders beside an export in which its author may have put what was uploaded. */
const uploadFolders: readonly string[] = [
  'wp-content/uploads',
  'uploads',
  'content/images',
  'content/media',
  'content/files',
];

/** The files of a folder, and the symbolic links that are not followed. */
export type Listing = { files: ForeignFile[]; leftOut: LeftOut[] };

/** Lists all files below a folder. */
export function listFiles(root: string): Listing {
  const walk = walkFolder(root);
  return listing(walk.filesBelow(''), walk);
}

/**
 * Lists the files below `inside`, and those that its texts may need: what is at the top of each folder between it and
 * the root, and in the public folders there. A repository may have many more.
 */
export function listFilesAround(root: string, inside: string): Listing {
  const walk = walkFolder(root);
  const files = walk.filesBelow(inside);
  for (const folder of foldersAbove(inside)) {
    if (publicFolderNames.includes(basename(folder))) files.push(...walk.filesBelow(folder));
    files.push(...walk.filesIn(folder));
    for (const name of publicFolderNames) files.push(...walk.filesBelow(folder === '' ? name : `${folder}/${name}`));
  }
  return listing(files, walk);
}

/** Lists an export and the uploads beside it, but nothing else of its folder, which may be that of all downloads. */
export function listExport(root: string, name: string): Listing {
  const walk = walkFolder(root);
  return listing([{ file: name, absolute: join(root, name) }, ...uploadFolders.flatMap(walk.filesBelow)], walk);
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

/** Sorts the files, and removes those that were found twice. */
function listing(files: ForeignFile[], walk: Walk): Listing {
  const unique = [...new Map(files.map((each) => [each.file, each])).values()];
  return { files: unique.sort((a, b) => compare(a.file, b.file)), leftOut: walk.leftOut() };
}
