/**
 * Describes everything that a build depends on, without reading a file: options, and size, times and inode of each file.
 * Two builds with the same description have the same result.
 */
import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRecent, stampOf } from '../cache/fileStamp.ts';
import { isIgnored } from '../content/files/listFiles.ts';
import { pathRecordName } from '../content/record/pathRecordFile.ts';
import type { BuildOptions } from './buildOptions.ts';
import { shapesSite } from './shapesSite.ts';

/** `files` are stamps by absolute path. */
export type Inputs = { settings: string; files: Map<string, string> };

/**
 * Returns the inputs, or null if they cannot be known this way: content of another tool, texts from other hosts, scripts
 * from the caller, symbolic links, and files that were written just now. A second edit of such a file may get the same
 * time, because file systems count it in steps of some milliseconds.
 */
export function readInputs(options: BuildOptions): Inputs | null {
  const { content, publicFolder, siteFolder, packageRoot } = options;
  if (options.origin !== undefined || options.fetches || options.client) return null;
  const files = new Map<string, string>();
  const isBeside = (path: string, root: string) =>
    path !== content && path !== publicFolder && shapesSite(path, root, packageRoot);
  const isKnown =
    addFiles(files, content, (path) => !isIgnored(basename(path))) &&
    // Hidden files of the public folder are published too.
    addFiles(files, publicFolder, () => true) &&
    (siteFolder === undefined || addFiles(files, siteFolder.path, (path) => isBeside(path, siteFolder.path)));
  const roots = [packageRoot, ...(siteFolder ? [siteFolder.path] : [])];
  const others = [join(packageRoot, 'index.html'), ...roots.flatMap(installedPackages)];
  for (const file of others) files.set(file, stampAt(file));
  return isKnown ? { settings: settingsOf(options), files } : null;
}

/** Returns the inputs after a build, which may have written the record of paths. */
export function withRecord({ settings, files }: Inputs, { content }: BuildOptions): Inputs {
  const record = join(content, pathRecordName);
  return { settings, files: new Map([...files, [record, stampAt(record)]]) };
}

/**
 * Returns the files that have changed, appeared or vanished; null if something else has changed. A file that is missing
 * counts like one that is not named.
 */
export function changedInputs(before: Inputs, after: Inputs): string[] | null {
  if (before.settings !== after.settings) return null;
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...paths].filter((path) => (before.files.get(path) ?? '') !== (after.files.get(path) ?? ''));
}

/** Everything that a build takes from its options and its environment, besides the day. */
function settingsOf(options: BuildOptions): string {
  const { content, contentName, publicFolder, siteFolder, base, includesDrafts, isRecordReadOnly, limit } = options;
  const places = [content, contentName, publicFolder, siteFolder, options.bundleFolder, options.imageCache];
  const { CATPOST_WITHOUT_SEARCH: search, NODE_ENV: mode, CI: ci } = process.env;
  return JSON.stringify([places, base, includesDrafts, isRecordReadOnly, limit, search, mode, ci, process.version]);
}

/**
 * The packages decide about the fonts of share images and the search index. npm writes the first file whenever it changes
 * them; other tools change the folder of fonts.
 */
function installedPackages(root: string): string[] {
  return ['.package-lock.json', '@fontsource-variable'].map((name) => join(root, 'node_modules', name));
}

/** Adds the stamps of all files in a folder. Returns false if one of them is not what its stamp says. */
function addFiles(files: Map<string, string>, folder: string, isInput: (path: string) => boolean): boolean {
  let items: ReturnType<typeof readItems>;
  try {
    items = readItems(folder);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
  return items.every((item) => {
    const path = join(folder, item.name);
    if (!isInput(path)) return true;
    if (item.isDirectory()) return addFiles(files, path, isInput);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || isRecent(stats)) return false;
    files.set(path, stampOf(stats));
    return true;
  });
}

function readItems(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

/** Returns the stamp of a file, or an empty text if there is none. */
function stampAt(file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats ? stampOf(stats) : '';
}
