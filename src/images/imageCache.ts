/** Caches encoded variants. The key is a hash of the image's bytes and of how they are encoded. */

import { z } from 'zod';
import { readCachedFiles, writeCachedFiles } from '../cache/cachedFiles.ts';
import type { EncodedVariant, Variant } from './encode.ts';

/** A variant with the path of the file that holds it. */
export type StoredVariant = Variant & { absolute: string };

/** Returns the variants under `key`, or null if any is missing or damaged. Marks them as used. */
export function readVariants(cacheFolder: string, key: string): StoredVariant[] | null {
  const files = readCachedFiles(cacheFolder, key, variant);
  return files?.map(({ metadata, absolute }) => ({ ...metadata, absolute })) ?? null;
}

/** Stores variants and returns them with their paths. */
export function writeVariants(cacheFolder: string, key: string, variants: EncodedVariant[]): StoredVariant[] {
  const files = variants.map(({ bytes, ...metadata }) => ({
    name: `${metadata.purpose}-${metadata.width}.${metadata.format}`,
    metadata,
    bytes,
  }));
  return writeCachedFiles(cacheFolder, key, files).map(({ metadata, absolute }) => ({ ...metadata, absolute }));
}

const variant: z.ZodType<Variant> = z.object({
  format: z.enum(['webp', 'avif', 'png']),
  width: z.number(),
  purpose: z.enum(['size', 'still', 'icon', 'touch-icon']),
});
