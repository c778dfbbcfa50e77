/** Caches the parts of search indexes: one file per part, named by a hash of everything that the part is made from. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { markUsed } from '../../cache/cachedFiles.ts';
import { readChecked, writeChecked } from '../../cache/checked.mjs';

/** A file of an index. `name` is its path in the index's folder. */
export type IndexFile = { name: string; bytes: Uint8Array };

/** Returns the files of the part under `key`, or null if it is missing or damaged. Marks it as used. */
export function readCachedPart(cacheFolder: string, key: string): IndexFile[] | null {
  const file = join(cacheFolder, key);
  const bytes = readChecked(file);
  if (bytes === null) return null;
  markUsed(file);
  return indexFiles.safeParse(deserialize(bytes)).data ?? null;
}

/**
 * Caches one of the `partCount` parts of an index, and removes the parts that have not been used for longest. If the
 * disk refuses, the next build is slower, and nothing else is lost.
 */
export function cachePart(cacheFolder: string, key: string, files: IndexFile[], partCount: number): void {
  if (writeChecked(join(cacheFolder, key), serialize(files))) removeOldest(cacheFolder, indexCount * partCount);
}

const indexFiles: z.ZodType<IndexFile[]> = z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }));

/** How many whole indexes stay: those of the last edits, and of other content folders. */
const indexCount = 3;

function removeOldest(cacheFolder: string, partsToKeep: number): void {
  const parts = readdirSync(cacheFolder).flatMap((name) => {
    const path = join(cacheFolder, name);
    // Another build may have removed it in the meantime.
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? [{ path, usedAt: stats.mtimeMs }] : [];
  });
  for (const { path } of parts.sort((a, b) => b.usedAt - a.usedAt).slice(partsToKeep)) {
    rmSync(path, { recursive: true, force: true });
  }
}
