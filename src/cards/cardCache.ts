/** Caches drawn cards. The key is a hash of everything that a card is drawn from. */
import { z } from 'zod';
import { readCachedFiles, writeCachedFiles } from '../cache/cachedFiles.ts';

/** Returns the path of the card under `key`, or null if it is missing or damaged. Marks it as used. */
export function readCard(cacheFolder: string, key: string): string | null {
  return readCachedFiles(cacheFolder, key, z.null())?.[0]?.absolute ?? null;
}

/** Stores a card and returns its path. */
export function writeCard(cacheFolder: string, key: string, png: Buffer): string | null {
  const files = [{ name: 'card.png', metadata: null, bytes: png }];
  return writeCachedFiles(cacheFolder, key, files)[0]?.absolute ?? null;
}
