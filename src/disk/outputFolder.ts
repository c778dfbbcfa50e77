/**
 * Replaces the output folder as a whole: the new folder is written next to the old one and renamed into its place, so
 * that an interrupted or failed build leaves the last good output untouched.
 */

import { lstat, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { expectedError } from '../errors/expectedError.ts';
import type { Keep } from '../types/config.ts';

import { withBuildLock } from './buildLock.ts';
import { buildRecordName, readBuildRecord, writeBuildRecord } from './buildRecord.ts';
import { keepFiles } from './keptFiles.ts';
import { type ProtectedPath, reasonToRefuse, targetOf } from './outputGuard.ts';
import { takeSpareFolder } from './spareFolder.ts';
import { removePreviousRelease, swapFolder, swapLink } from './swap.ts';
import { removeLeftovers, temporaryFolder } from './temporaryFolders.ts';

/** What replaces the output folder. */
export type Replacement = {
  /** The output folder, or a symbolic link to it. */
  out: string;
  protectedPaths: ProtectedPath[];
  /** Where the replaced folder is kept for the next build; null removes it. See spareFolder.ts. */
  spare: string | null;
  /**
   * Fills the new folder. It may hold files of an earlier build, some of them hard links to the old folder, which may
   * be missing. If this throws, the old folder stays.
   */
  write: (newFolder: string, oldFolder: string) => Promise<void>;
  /** Filled by `write`: checksums of files, by their names. The other files are read again. */
  manifest?: ReadonlyMap<string, { checksum: string }>;
  /**
   * Called when the new folder is in its place, before another build can replace it. `others` are its files that `write` has
   * not written. Not called if `out` is a symbolic link.
   */
  onSwapped?: (others: string[]) => void;
  /** How long hashed files of earlier builds stay. */
  keep: Keep;
  /** `2026-01-31`. */
  today: string;
  /** The version of catpost that makes the folder. */
  version: string;
};

/**
 * Writes the new folder and swaps it in. Returns the files of earlier builds that are not kept because they are
 * damaged. Throws what `write` throws, or an expected error if the folder must not or cannot be replaced.
 */
export async function replaceFolder({ out, protectedPaths, ...replacement }: Replacement): Promise<string[]> {
  const reason = await reasonToRefuse(out, protectedPaths);
  if (reason !== null) throw expectedError(reason);
  const isLink = (await lstat(out).catch(() => null))?.isSymbolicLink() === true;
  const target = await targetOf(out);
  const lockName = isLink ? resolve(out) : target;
  try {
    await mkdir(dirname(lockName), { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    return await withBuildLock(lockName, () => replaceLocked({ out, target, isLink, ...replacement }));
  } catch (error) {
    throw withDiskMessage(error, out);
  }
}

type LockedReplacement = Omit<Replacement, 'protectedPaths'> & { target: string; isLink: boolean };

async function replaceLocked(options: LockedReplacement): Promise<string[]> {
  const { out, target, isLink, spare, write, onSwapped, manifest = new Map(), keep, today, version } = options;
  await removeLeftovers(target);
  const newFolder = temporaryFolder(target, 'new');
  try {
    await takeSpareFolder(isLink ? null : spare, newFolder);
    await write(newFolder, target);
    const record = await readBuildRecord(target);
    const { kept, checksums, damaged } = await keepFiles({
      oldFolder: target,
      newFolder,
      record,
      manifest,
      keep,
      today,
    });
    await writeBuildRecord(newFolder, { kept, previous: isLink ? basename(target) : null, checksums, version });
    if (isLink) {
      await swapLink(out, target, newFolder);
      await removePreviousRelease(record, target);
    } else {
      await swapFolder(target, newFolder, spare);
      onSwapped?.([...kept.flatMap(({ files }) => files), buildRecordName]);
    }
    return damaged;
  } catch (error) {
    // If this fails as well, the next build removes the folder.
    await rm(newFolder, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/** Turns errors of the file system that an author can resolve into expected errors. */
function withDiskMessage(error: unknown, out: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return expectedError(`The disk is full, so ${out} was left as it was: free some space and build again.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return expectedError(`${out} cannot be written (${code}), so it was left as it was: check its permissions.`);
  }
  return error;
}
