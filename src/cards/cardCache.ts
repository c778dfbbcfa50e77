/** Drawn cards kept between builds: one file each, named by the hash of all that it is drawn from. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the card is kept, or null. Marks it as used. */
export async function recallCard(cacheFolder: string, key: string): Promise<string | null> {
  const file = fileOf(cacheFolder, key);
  const now = new Date();
  return utimes(file, now, now).then(
    () => file,
    () => null,
  );
}

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
