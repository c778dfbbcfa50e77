/** Parts of search indexes kept between builds, one file each, named by the hash of all that it is made from. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A file of an index, from the folder of the index. */
export type IndexFile = { name: string; bytes: Uint8Array };

/** How many whole indexes stay: of the last edits, and of other content folders. */
const capacity = 3;

/** The files under `key`, or null. Marks them as used. */
export async function recallIndex(cacheFolder: string, key: string): Promise<IndexFile[] | null> {
  const file = join(cacheFolder, key);
  try {
    const files: IndexFile[] = deserialize(await readFile(file));
    const now = new Date();
    await utimes(file, now, now);
    return files;
  } catch {
    return null;
  }
}

/**
 * Keeps one of so many `parts` of an index. A disk that does not allow it costs only time at the next build.
 */
export async function keepIndex(cacheFolder: string, key: string, files: IndexFile[], parts: number): Promise<void> {
  try {
    const file = join(cacheFolder, key);
    const temporary = `${file}.${randomUUID()}`;
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(temporary, serialize(files));
    await rename(temporary, file);
    await forgetOldest(cacheFolder, capacity * parts);
  } catch {
    // Nothing is lost.
  }
}

async function forgetOldest(cacheFolder: string, count: number): Promise<void> {
  const names = await readdir(cacheFolder);
  const used = await Promise.all(
    names.map(async (name) => ({ path: join(cacheFolder, name), at: (await stat(join(cacheFolder, name))).mtimeMs })),
  );
  for (const { path } of used.sort((a, b) => b.at - a.at).slice(count)) await rm(path, { force: true });
}
