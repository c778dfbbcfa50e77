/**
 * The manifest of written files: what the last build wrote, and from what. With it the next build hard-links every file
 * whose inputs are the same; without it every file is written again.
 */
import { linkSync, lstatSync, type Stats } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { checksumOf, checksumOfFile, damagedFiles, readChecked, writeChecked } from '../cache/checked.mjs';

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
};

/** Shortens a key. 128 bits of a hash tell all texts apart, and the manifest of 22,000 files is read in each build. */
export function shortKey(key: string): string {
  return key.slice(0, 32);
}

/** Checked by hand, because a copy of 22,000 entries takes 60 ms. */
const manifestShape = z.custom<Record<string, ManifestEntry>>(
  (value) => typeof value === 'object' && value !== null && Object.values(value).every(isEntry),
);

function isEntry(value: Partial<Record<keyof ManifestEntry, unknown>> | null): boolean {
  if (value === null) return false;
  const { source, key, checksum, size, stamp } = value;
  const areTexts = [source ?? '', key ?? '', checksum, stamp].every((field) => typeof field === 'string');
  return areTexts && typeof size === 'number';
}

/** Reads a manifest as it was written. Returns an empty one if there is none. */
export function readManifest(file: string): FileManifest {
  const bytes = readChecked(file);
  const entries = bytes === null ? {} : (manifestShape.safeParse(JSON.parse(bytes.toString())).data ?? {});
  return new Map(Object.entries(entries));
}

/**
 * Reads the manifest of `folder` and leaves out the files whose bytes have changed since, because a disk that loses a
 * bit does not report it. `thread` is checksumThread.mjs. Returns an empty manifest if there is none.
 */
export async function readFileManifest(file: string, folder: string, thread: URL): Promise<FileManifest> {
  const manifest = readManifest(file);
  for (const name of await damagedOf(folder, checksumsOf(manifest), thread)) manifest.delete(name);
  return manifest;
}

/** Returns the name and the checksum of each file. */
export function checksumsOf(manifest: FileManifest): [string, string][] {
  return [...manifest].map(([name, { checksum }]) => [name, checksum]);
}

/** Returns the names of the files that do not match their checksum. `thread` is checksumThread.mjs, for many files. */
export async function damagedOf(folder: string, checksums: [string, string][], thread: URL): Promise<string[]> {
  if (checksums.length < threadThreshold) return damagedFiles(folder, checksums);
  const half = Math.ceil(checksums.length / 2);
  const halves = [checksums.slice(0, half), checksums.slice(half)];
  return (await Promise.all(halves.map((part) => damagedFilesInThread(folder, part, thread)))).flat();
}

/** Stores the manifest. If the disk refuses, the next build is slower, and nothing else is lost. */
export function writeFileManifest(file: string, manifest: FileManifest): void {
  writeChecked(file, JSON.stringify(Object.fromEntries(manifest)));
}

/** Returns whether size, inode and modification time are still those of the manifest. */
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
  return { ...from, checksum: checksum ?? '', size: stats.size, stamp: stampOf(stats) };
}

/**
 * Reading this many files takes as long as starting a thread; 22,000 files take 0.6 s, beside the reading of the site.
 */
const threadThreshold = 1_000;

/** Reports every file as damaged if the thread fails. */
function damagedFilesInThread(folder: string, checksums: [string, string][], thread: URL): Promise<string[]> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: { folder, checksums } });
    worker.once('message', (damaged: unknown) => resolve(z.array(z.string()).parse(damaged)));
    worker.once('error', () => resolve(checksums.map(([name]) => name)));
  });
}

/**
 * Returns a text that changes with the file: an edit changes the modification time, and replacing the file changes the
 * inode as well.
 */
export function stampOf({ ino, mtimeMs }: Pick<Stats, 'ino' | 'mtimeMs'>): string {
  return `${ino} ${mtimeMs}`;
}
