/**
 * Keeps hashed files of earlier builds in the output, because a tab that was opened before a deploy may still request
 * them: the script of a dialog, or an image further down the page.
 */

import { copyFile, link, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { checksumOfFile } from '../cache/checked.mjs';
import type { Keep } from '../types/config.ts';

import type { BuildRecord, KeptFiles } from './buildRecord.ts';

/** The two folders, and what decides which files are kept. */
export type KeepOptions = {
  /** The output folder of the last build, which may be missing. */
  oldFolder: string;
  /** The new folder, complete except for the kept files. */
  newFolder: string;
  /** The build record of the old folder. */
  record: BuildRecord;
  /** Known checksums of files in the new folder; the others are read from the disk. */
  manifest: ReadonlyMap<string, { checksum: string }>;
  keep: Keep;
  /** `2026-01-31`. */
  today: string;
};

/** What goes into the new build record, and the files that are not kept because they are damaged. */
export type Kept = Pick<BuildRecord, 'kept' | 'checksums'> & { damaged: string[] };

/**
 * Links the files to keep from the old folder into the new one. A build that drops no hashed file does not count, so
 * that edits of posts do not push out a script that an open tab may need.
 */
export async function keepFiles({ oldFolder, newFolder, record, manifest, keep, today }: KeepOptions): Promise<Kept> {
  const newFiles = new Set(await hashedFiles(newFolder));
  const oldFiles = (await hashedFiles(oldFolder)).filter((file) => isOfBuild(record, file));
  const checksums: Record<string, string> = {};
  for (const file of newFiles) {
    checksums[file] = manifest.get(file)?.checksum ?? checksumOfFile(join(newFolder, file), file) ?? '';
  }
  const present = new Set(oldFiles);
  const damaged = new Set<string>();
  const isKept = (file: string) => {
    if (!present.has(file) || newFiles.has(file)) return false;
    const checksum = checksumOfFile(join(oldFolder, file), file) ?? '';
    if (checksum !== (record.checksums[file] ?? checksum)) damaged.add(file);
    else checksums[file] = checksum;
    return !damaged.has(file);
  };
  const dropped = oldFiles.filter((file) => !newFiles.has(file));
  const kept = generationsToKeep(record, dropped, keep, today)
    .map(({ gone, files }): KeptFiles => ({ gone, files: files.filter(isKept) }))
    .filter(({ files }) => files.length > 0);
  for (const file of kept.flatMap(({ files }) => files)) await linkOrCopy(join(oldFolder, file), join(newFolder, file));
  return { kept, checksums, damaged: [...damaged] };
}

/**
 * Returns the files of `assets/`, whose names contain a hash of their contents: sorted, relative to `folder`, with `/`.
 */
async function hashedFiles(folder: string): Promise<string[]> {
  const found = await readdir(join(folder, 'assets'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/**
 * Returns whether a build wrote the file. One that the record does not list came from somewhere else. Records of the
 * first versions list none.
 */
function isOfBuild({ checksums }: BuildRecord, file: string): boolean {
  return Object.keys(checksums).length === 0 || Object.hasOwn(checksums, file);
}

/** Adds what this build drops to the generations of the record, and removes those that are too old. */
function generationsToKeep({ kept }: BuildRecord, dropped: string[], keep: Keep, today: string): KeptFiles[] {
  const keptBefore = new Set(kept.flatMap(({ files }) => files));
  const files = dropped.filter((file) => !keptBefore.has(file));
  const generations = files.length > 0 ? [{ gone: today, files }, ...kept] : kept;
  return generations.filter(({ gone }, index) =>
    'builds' in keep ? index < keep.builds : daysBetween(gone, today) <= keep.days,
  );
}

/** Copies the file if the file system has no hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  if ((await stat(to).catch(() => null)) !== null) return;
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
