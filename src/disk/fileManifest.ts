/**
 * The manifest of written files: what the last build wrote, and from what. With it the next build hard-links every file
 * whose inputs are the same; without it every file is written again.
 */
import { hash } from 'node:crypto';
import { linkSync, lstatSync, type Stats } from 'node:fs';
import { checksumOf, checksumOfFile, readChecked, writeChecked } from '../cache/checked.mjs';
import { checkOutput } from './checkOutput.ts';
import { manifestText, parseManifestText } from './outputRows.mjs';

/** Entries by their path in the output folder, such as `post/hello/index.html`. */
export type FileManifest = Map<string, ManifestEntry>;

/** The entry of one file. */
export type ManifestEntry = {
  /** The source and the key of the recipe that the file was made from, as `shortKey` returns them; null if not known. */
  source: string | null;
  key: string | null;
  /** Of its bytes, as `checksumOf` returns it. */
  checksum: string;
  size: number;
  /** See `stampOf`. */
  stamp: string;
  /**
   * When the file was last changed, linked or unlinked (`ctimeMs`), at the end of the build; null if it is not known, or if
   * another change might have left the same time.
   */
  changedAt: number | null;
};

/** Shortens a key. 128 bits of a hash tell all texts apart, and the manifest of 22,000 files is read in each build. */
export function shortKey(key: string): string {
  return key.slice(0, 32);
}

/** Returns the hash of a manifest, as `writeFileManifest` does. */
export function hashOfManifest(bytes: Buffer): string {
  return hash('sha256', bytes);
}

/** Parses a manifest. Returns an empty one if there is none, or if it is in the format of another version. */
export function parseManifest(bytes: Buffer | null): FileManifest {
  return bytes === null ? new Map() : parseManifestText(bytes.toString());
}

/**
 * Reads the manifest of `folder` and leaves out the files whose bytes have changed since, because a disk that loses a
 * bit does not report it. `thread` is checksumThread.mjs. Returns an empty manifest if there is none.
 */
export async function readFileManifest(file: string, folder: string, thread: URL): Promise<FileManifest> {
  const bytes = readChecked(file);
  const manifest = parseManifest(bytes);
  if (manifest.size === 0) return manifest;
  const none = { spareFolder: '', others: [], folders: null, trustsStamps: false };
  const { damaged } = await checkOutput({ ...none, folder, manifest: bytes, thread });
  for (const name of damaged) manifest.delete(name);
  return manifest;
}

/** Stores the manifest, and returns its hash. If the disk refuses, the next build is slower, and nothing else is lost. */
export function writeFileManifest(file: string, manifest: FileManifest): string {
  const text = manifestText(manifest);
  writeChecked(file, text);
  return hash('sha256', text);
}

/** Returns whether size, inode and modification time are still those of the manifest. A link to the file changes none of them. */
export function isUnchanged(entry: ManifestEntry | undefined, stats: Stats): boolean {
  return entry !== undefined && stats.size === entry.size && stampOf(stats) === entry.stamp;
}

/** Hard-links `oldFile` as `newFile`. Returns false if the old file has changed, or if the disk has no hard links. */
export function linkIfUnchanged(entry: ManifestEntry, oldFile: string, newFile: string): boolean {
  const stats = lstatSync(oldFile, { throwIfNoEntry: false });
  if (!stats?.isFile() || !isUnchanged(entry, stats)) return false;
  try {
    linkSync(oldFile, newFile);
    return true;
  } catch {
    return false;
  }
}

/** Describes a file that was just written. `bytes` is null for a copy, whose checksum is read from the disk. */
export function describeFile(
  from: Pick<ManifestEntry, 'source' | 'key'>,
  name: string,
  file: string,
  bytes: Uint8Array | null,
): ManifestEntry {
  const stats = lstatSync(file);
  const checksum = bytes === null ? checksumOfFile(file, name) : checksumOf(name, bytes);
  return { ...from, checksum: checksum ?? '', size: stats.size, stamp: stampOf(stats), changedAt: null };
}

/**
 * Returns a text that changes with the file: an edit changes the modification time, and replacing the file changes the
 * inode as well.
 */
export function stampOf({ ino, mtimeMs }: Pick<Stats, 'ino' | 'mtimeMs'>): string {
  return `${ino} ${mtimeMs}`;
}
