/** Caches the parts of search indexes. Each is two files, named by a hash of everything that the part is made from. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { markUsed } from '../../cache/cachedFiles.ts';
import { readChecked, writeChecked } from '../../cache/checked.mjs';
import { documentsEnding } from './documentCache.ts';
import { type PartList, parsePartList, readPartList } from './indexList.ts';
import type { IndexFile } from './model.ts';

/** Returns the files of the part under `key`, or null if it is missing or damaged. Marks it as used. */
export function readCachedPart(cacheFolder: string, key: string): IndexFile[] | null {
  const bytes = readUsed(join(cacheFolder, key));
  return bytes === null ? null : (indexFiles.safeParse(deserialize(bytes)).data ?? null);
}

/** Returns the list of the part under `key`, without reading its files. Null if it is missing. Marks the part as used. */
export function readCachedList(cacheFolder: string, key: string): PartList | null {
  markUsed(join(cacheFolder, key));
  const bytes = readUsed(join(cacheFolder, key + listEnding));
  return bytes === null ? null : parsePartList(bytes.toString());
}

/**
 * Caches one of the `partCount` parts of an index, and removes the parts that have not been used for longest. If the
 * disk refuses, the next build is slower, and nothing else is lost.
 */
export function cachePart(cacheFolder: string, key: string, files: IndexFile[], partCount: number): void {
  const list = JSON.stringify(readPartList(files));
  if (!writeChecked(join(cacheFolder, key + listEnding), list)) return;
  if (writeChecked(join(cacheFolder, key), serialize(files))) removeOldest(cacheFolder, indexCount * partCount);
}

const indexFiles: z.ZodType<IndexFile[]> = z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }));

const listEnding = '.list';

/** How many whole indexes stay: those of the last edits, and of other content folders. */
const indexCount = 3;

function readUsed(file: string): Buffer | null {
  const bytes = readChecked(file);
  if (bytes !== null) markUsed(file);
  return bytes;
}

/** Keeps the parts that were used last, with their lists, and as many files with documents. Removes all others. */
function removeOldest(cacheFolder: string, partsToKeep: number): void {
  const files = readdirSync(cacheFolder).flatMap((name) => {
    const path = join(cacheFolder, name);
    // Another build may have removed it in the meantime.
    const stats = name.endsWith(listEnding) ? undefined : statSync(path, { throwIfNoEntry: false });
    return stats ? [{ path, usedAt: stats.mtimeMs }] : [];
  });
  const sorted = files.sort((a, b) => b.usedAt - a.usedAt);
  const isDocuments = ({ path }: { path: string }) => path.endsWith(documentsEnding);
  const parts = sorted.filter((file) => !isDocuments(file));
  const documents = sorted.filter(isDocuments);
  for (const { path } of [...parts.slice(partsToKeep), ...documents.slice(partsToKeep)]) {
    rmSync(path, { recursive: true, force: true });
    rmSync(path + listEnding, { recursive: true, force: true });
  }
}
