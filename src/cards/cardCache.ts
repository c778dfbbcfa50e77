/** Drawn cards kept between builds, by the hash of all that they are drawn from. */
import { keepFiles, recallFiles } from '../cache/keyedFiles.ts';

/** Where the card is kept, or null where it is not, or not as it was drawn. Marks it as used. */
export function recallCard(cacheFolder: string, key: string): string | null {
  return recallFiles<null>(cacheFolder, key)?.[0]?.absolute ?? null;
}

/** Keeps a card; returns where. */
export function keepCard(cacheFolder: string, key: string, png: Buffer): string | null {
  return keepFiles<null>(cacheFolder, key, [{ name: 'card.png', about: null, bytes: png }])[0]?.absolute ?? null;
}
