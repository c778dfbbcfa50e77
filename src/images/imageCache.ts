/**
 * Encoded variants kept between builds, a folder for each picture, named by the hash of its bytes and of how they are
 * encoded. Not below the hash of the sources: encoding costs a hundred times what rendering does.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncodedVariant, Variant } from './encode.ts';

/** A variant with the file that holds it. */
export type StoredVariant = Variant & { absolute: string };

/** The variants under `key`, or null where there are none or not all. Marks them as used. */
export async function recall(cacheFolder: string, key: string): Promise<StoredVariant[] | null> {
  const folder = join(cacheFolder, key);
  try {
    const recorded: (Variant & { size: number })[] = JSON.parse(await readFile(join(folder, record), 'utf8'));
    const stored = recorded.map(({ size: _, ...variant }) => storedIn(folder, variant));
    const sizes = await Promise.all(stored.map(async ({ absolute }) => (await stat(absolute)).size));
    // A machine that lost its power may have written less than it said.
    if (recorded.some(({ size }, index) => sizes[index] !== size)) return null;
    const now = new Date();
    await utimes(folder, now, now);
    return stored;
  } catch {
    return null;
  }
}

/** Writes beside and renames, so that a build that is ended leaves no half of a picture. */
export async function keep(cacheFolder: string, key: string, variants: EncodedVariant[]): Promise<StoredVariant[]> {
  const folder = join(cacheFolder, key);
  const temporary = `${folder}.${randomUUID()}`;
  await mkdir(temporary, { recursive: true });
  for (const variant of variants) await writeFile(storedIn(temporary, variant).absolute, variant.bytes);
  const plain = variants.map(({ format, width, purpose }): Variant => ({ format, width, purpose }));
  const sized = plain.map((variant, index) => ({ ...variant, size: variants[index]?.bytes.length }));
  await writeFile(join(temporary, record), JSON.stringify(sized));
  await rm(folder, { recursive: true, force: true });
  // Another build may have put the same picture there meanwhile.
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true, force: true }));
  return plain.map((variant) => storedIn(folder, variant));
}

/** Removes what no build has used for `days`. */
export async function forgetUnused(cacheFolder: string, days = 60): Promise<void> {
  const before = Date.now() - days * 86_400_000;
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    const found = await stat(join(cacheFolder, name)).catch(() => null);
    if (found && found.mtimeMs < before) await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

const record = 'variants.json';

function storedIn(folder: string, variant: Variant): StoredVariant {
  return { ...variant, absolute: join(folder, `${variant.purpose}-${variant.width}.${variant.format}`) };
}
