/** Swaps a finished folder in: by renaming two folders, or by replacing the symbolic link if the output is one. */

import { randomBytes } from 'node:crypto';
import { readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildRecord, buildRecordName } from './buildRecord.ts';
import { keepSpareFolder } from './spareFolder.ts';
import { temporaryFolder } from './temporaryFolders.ts';

/**
 * Renames the old folder away and the new one into its place. If the second rename fails, the old folder is put back.
 * There is a short moment without the folder; a linked output has none.
 */
export async function swapFolder(target: string, newFolder: string, spare: string | null): Promise<void> {
  const oldFolder = temporaryFolder(target, 'old');
  const existed = await renameIfExists(target, oldFolder);
  try {
    await rename(newFolder, target);
  } catch (error) {
    if (existed) await rename(oldFolder, target);
    throw error;
  }
  if (!existed) return;
  // A partially deleted folder has lost its build record. Named as a new folder, it is still removed by the next build.
  const discarded = temporaryFolder(target, 'new');
  await rename(oldFolder, discarded);
  await keepSpareFolder(discarded, spare);
}

/**
 * Names the new folder as a release beside the old one, and replaces the link with one rename, so that the output is
 * never missing. The old release stays until the next build: a server may still read it, and the author can go back.
 */
export async function swapLink(out: string, target: string, newFolder: string): Promise<void> {
  const link = resolve(out);
  const name = basename(target).replace(/\.[0-9a-f]{8}$/, '');
  const release = join(dirname(target), `${name}.${randomBytes(4).toString('hex')}`);
  await rename(newFolder, release);
  const temporaryLink = `${link}.link-${process.pid}`;
  await symlink(relative(await realpath(dirname(link)), release), temporaryLink);
  await rename(temporaryLink, link);
}

/** Removes the release before `replaced`, which its record names, if catpost made it or if it is empty. */
export async function removePreviousRelease({ previous }: BuildRecord, replaced: string): Promise<void> {
  if (previous === null) return;
  const folder = join(dirname(replaced), basename(previous));
  if (folder === replaced) return;
  const names = await readdir(folder).catch(() => null);
  if (names === null || (names.length > 0 && !names.includes(buildRecordName))) return;
  await rm(folder, { recursive: true, force: true });
}

async function renameIfExists(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
