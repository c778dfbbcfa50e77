/**
 * Keeps the folder of the build before the last for the next build, which finds nearly all of its files there. This
 * saves creating and removing thousands of folders: after one edit among 3,504 posts, writing and swapping takes 1.4
 * instead of 2.7 s of processor time (medians of 14 builds each).
 */
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync, type Stats, unlinkSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ensureFolder, renameOver } from '../cache/checked.mjs';

/** Moves the spare folder to `newFolder`. Creates an empty folder if there is none, or if it is on another disk. */
export async function takeSpareFolder(spare: string | null, newFolder: string): Promise<void> {
  if (spare === null || !lstatSync(spare, { throwIfNoEntry: false })?.isDirectory()) {
    await mkdir(newFolder, { recursive: true });
    return;
  }
  await rename(spare, newFolder).catch(() => mkdir(newFolder, { recursive: true }));
}

/** Makes `folder` the only spare folder. Removes it if `spare` is null or the disk refuses. */
export async function keepSpareFolder(folder: string, spare: string | null): Promise<void> {
  if (spare === null || !(await moveToSpare(folder, spare))) await rm(folder, { recursive: true, force: true });
}

/**
 * Removes all files for which `isKept` returns false, and the folders that become empty. Returns the remaining files,
 * relative to `folder`, with `/`.
 */
export function removeUnlessKept(folder: string, isKept: (name: string, stats: Stats) => boolean): Set<string> {
  const kept = new Set<string>();
  removeBelow(folder, '', isKept, kept);
  return kept;
}

/** Removes a file, if it is there, and the folders that become empty. */
export function removeFile(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  for (let path = dirname(name); path !== '.' && removeIfEmpty(join(folder, path)); path = dirname(path));
}

/** Returns whether there is no such folder now. Listing a folder of 10,000 others first would take 10 ms. */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return !existsSync(folder);
  }
}

/** Returns false if the disk refuses, which only makes the next build slower. */
async function moveToSpare(folder: string, spare: string): Promise<boolean> {
  try {
    ensureFolder(dirname(spare));
    for (const name of await readdir(dirname(spare))) {
      if (name !== basename(spare)) await rm(join(dirname(spare), name), { recursive: true, force: true });
    }
    renameOver(folder, spare);
    return true;
  } catch {
    return false;
  }
}

/** Adds what stays to `kept`. Returns whether the folder is empty now. */
function removeBelow(
  folder: string,
  prefix: string,
  isKept: (name: string, stats: Stats) => boolean,
  kept: Set<string>,
): boolean {
  let isEmpty = true;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${item.name}`;
    const name = prefix + item.name;
    if (item.isDirectory()) {
      if (removeBelow(path, `${name}/`, isKept, kept)) rmdirSync(path);
      else isEmpty = false;
    } else if (item.isFile() && isKept(name, lstatSync(path))) {
      kept.add(name);
      isEmpty = false;
    } else unlinkSync(path);
  }
  return isEmpty;
}
