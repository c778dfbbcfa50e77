/**
 * The folder of the build before the last, kept for the next one: what has not changed since is there already, and
 * making 10,000 folders and removing as many takes longer than all the rest of a build after an edit.
 */
import { lstatSync, readdirSync, rmdirSync, type Stats, unlinkSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, putInPlace } from '../cache/checked.mjs';

/** Moves the spare folder to `fresh`; where there is none, or it is on another disk, makes an empty folder there. */
export async function takeSpare(spare: string | null, fresh: string): Promise<void> {
  if (spare === null || !lstatSync(spare, { throwIfNoEntry: false })?.isDirectory()) {
    await mkdir(fresh, { recursive: true });
    return;
  }
  await rename(spare, fresh).catch(() => mkdir(fresh, { recursive: true }));
}

/** Keeps `folder` as the spare one, in the place of any other; removes it where that cannot be. */
export async function keepSpare(folder: string, spare: string | null): Promise<void> {
  if (spare === null || !(await movedTo(spare, folder))) await rm(folder, { recursive: true, force: true });
}

/** False where the disk does not allow it, which costs only time at the next build. */
async function movedTo(spare: string, folder: string): Promise<boolean> {
  try {
    makeFolder(dirname(spare));
    for (const name of await readdir(dirname(spare))) {
      if (name !== basename(spare)) await rm(join(dirname(spare), name), { recursive: true, force: true });
    }
    putInPlace(folder, spare);
    return true;
  } catch {
    return false;
  }
}

/** Removes all files that `stays` is false for, and the folders left empty. Returns what stays, from `folder`, with `/`. */
export function sweep(folder: string, stays: (name: string, stats: Stats) => boolean): Set<string> {
  const staying = new Set<string>();
  sweepBelow(folder, '', stays, staying);
  return staying;
}

/** True where nothing is left. */
function sweepBelow(
  folder: string,
  prefix: string,
  stays: (name: string, stats: Stats) => boolean,
  staying: Set<string>,
): boolean {
  let isEmpty = true;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${item.name}`;
    const name = prefix + item.name;
    if (item.isDirectory()) {
      if (sweepBelow(path, `${name}/`, stays, staying)) rmdirSync(path);
      else isEmpty = false;
    } else if (item.isFile() && stays(name, lstatSync(path))) {
      staying.add(name);
      isEmpty = false;
    } else unlinkSync(path);
  }
  return isEmpty;
}
