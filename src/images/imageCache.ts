/** Encoded variants kept between builds, by the hash of the picture's bytes and of how they are encoded. */

import { keepFiles, recallFiles } from '../cache/keyedFiles.ts';
import type { EncodedVariant, Variant } from './encode.ts';

/** A variant with the file that holds it. */
export type StoredVariant = Variant & { absolute: string };

/** The variants under `key`, or null where there are none or not all. Marks them as used. */
export function recall(cacheFolder: string, key: string): StoredVariant[] | null {
  return recallFiles<Variant>(cacheFolder, key)?.map(({ about, absolute }) => ({ ...about, absolute })) ?? null;
}

export function keep(cacheFolder: string, key: string, variants: EncodedVariant[]): StoredVariant[] {
  const files = variants.map(({ bytes, ...about }) => ({
    name: `${about.purpose}-${about.width}.${about.format}`,
    about,
    bytes,
  }));
  return keepFiles<Variant>(cacheFolder, key, files).map(({ about, absolute }) => ({ ...about, absolute }));
}
