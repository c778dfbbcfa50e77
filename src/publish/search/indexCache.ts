/** Parts of search indexes kept between builds, one file each, named by the hash of all that it is made from. */
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readChecked, writeChecked } from '../../cache/checked.mjs';

/** A file of an index, from the folder of the index. */
export type IndexFile = { name: string; bytes: Uint8Array };

/** How many whole indexes stay: of the last edits, and of other content folders. */
const capacity = 3;

/** The files under `key`, or null. Marks them as used. */
export function recallIndex(cacheFolder: string, key: string): IndexFile[] | null {
  const file = join(cacheFolder, key);
  const bytes = readChecked(file);
  if (bytes === null) return null;
  const files: IndexFile[] = deserialize(bytes);
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // It may be of another user, who marks it.
  }
  return files;
}

/** Keeps one of so many `parts` of an index. A disk that does not allow it costs only time at the next build. */
export function keepIndex(cacheFolder: string, key: string, files: IndexFile[], parts: number): void {
  if (writeChecked(join(cacheFolder, key), serialize(files))) forgetOldest(cacheFolder, capacity * parts);
}

function forgetOldest(cacheFolder: string, count: number): void {
  const used = readdirSync(cacheFolder).flatMap((name) => {
    const path = join(cacheFolder, name);
    // Another build may have removed it meanwhile.
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? [{ path, at: found.mtimeMs }] : [];
  });
  for (const { path } of used.sort((a, b) => b.at - a.at).slice(count)) rmSync(path, { recursive: true, force: true });
}
