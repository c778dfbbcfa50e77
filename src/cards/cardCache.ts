/** Drawn cards kept between builds: one file each, named by the hash of all that it is drawn from. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the card is kept, or null where it is not, or not all of it. Marks it as used. */
export async function recallCard(cacheFolder: string, key: string): Promise<string | null> {
  const file = fileOf(cacheFolder, key);
  const now = new Date();
  try {
    if (!(await isWhole(file))) return null;
    await utimes(file, now, now);
    return file;
  } catch {
    return null;
  }
}

/** A machine that lost its power may have written less than it said: every PNG has the same end. */
async function isWhole(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(
      Buffer.alloc(pngEnd.length),
      0,
      pngEnd.length,
      Math.max(0, size - pngEnd.length),
    );
    return buffer.equals(pngEnd);
  } finally {
    await handle.close();
  }
}

const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');

/** Writes beside and renames, so that a build that is ended leaves no half of a card. */
export async function keepCard(cacheFolder: string, key: string, png: Buffer): Promise<string> {
  const file = fileOf(cacheFolder, key);
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(temporary, png);
  await rename(temporary, file);
  return file;
}

function fileOf(cacheFolder: string, key: string): string {
  return join(cacheFolder, `${key}.png`);
}
