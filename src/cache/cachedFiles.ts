/**
 * Caches files that are published unchanged: encoded images and drawn cards. Each cache key has a folder with the files
 * and a list of their checksums. The cache survives changes of the source code, because making these files takes a
 * hundred times as long as rendering a page.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checksumOf, damagedFiles, ensureFolder, readChecked, renameOver, writeChecked } from './checked.mjs';

/** A file of the cache. `metadata` is whatever its owner stored with it, as JSON. */
export type CachedFile<Metadata> = { name: string; metadata: Metadata; absolute: string };

/**
 * Returns the files under `key` in the order they were written, or null if any is missing or damaged. `metadata` parses
 * what was stored with each file. Marks the files as used.
 */
export function readCachedFiles<Metadata>(
  cacheFolder: string,
  key: string,
  metadata: z.ZodType<Metadata>,
): CachedFile<Metadata>[] | null {
  const folder = join(cacheFolder, key);
  const list = readList(folder, metadata);
  if (list === null) return null;
  const checksums = list.map(({ name, checksum }): [string, string] => [name, checksum]);
  if (damagedFiles(folder, checksums).length > 0) return null;
  markUsed(folder);
  return list.map((file) => ({ name: file.name, metadata: file.metadata, absolute: join(folder, file.name) }));
}

/**
 * Fills a temporary folder and renames it, so that an interrupted build leaves no incomplete set. Throws the error of
 * the file system if the files cannot be written.
 */
export function writeCachedFiles<Metadata>(
  cacheFolder: string,
  key: string,
  files: { name: string; metadata: Metadata; bytes: Buffer }[],
): CachedFile<Metadata>[] {
  const folder = join(cacheFolder, key);
  const temporary = `${folder}.${randomUUID()}`;
  ensureFolder(cacheFolder);
  mkdirSync(temporary);
  for (const { name, bytes } of files) writeFileSync(join(temporary, name), bytes);
  const list = files.map(({ name, metadata, bytes }) => ({ name, metadata, checksum: checksumOf(name, bytes) }));
  writeChecked(join(temporary, listName), JSON.stringify(list), `${key}/${listName}`);
  try {
    renameOver(temporary, folder);
  } catch {
    // Another build may have stored the same files in the meantime.
    rmSync(temporary, { recursive: true, force: true });
  }
  return files.map(({ name, metadata }) => ({ name, metadata, absolute: join(folder, name) }));
}

/** Removes everything that no build has used for `days`. */
export function removeUnused(cacheFolder: string, days = 60): void {
  const oldest = Date.now() - days * 86_400_000;
  for (const name of readdirSync(cacheFolder)) {
    const stats = statSync(join(cacheFolder, name), { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < oldest) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

/** Sets the modification time to now: the oldest entries of a cache are removed first. */
export function markUsed(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The entry may belong to another user, whose builds mark it.
  }
}

const listName = 'list';

function readList<Metadata>(folder: string, metadata: z.ZodType<Metadata>) {
  const bytes = readChecked(join(folder, listName));
  if (bytes === null) return null;
  const list = z.array(z.object({ name: z.string(), metadata, checksum: z.string() }));
  return list.safeParse(JSON.parse(bytes.toString())).data ?? null;
}
