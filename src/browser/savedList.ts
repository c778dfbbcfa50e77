/** The list of what the reader has saved. It stands in the cache beside the copies, so that neither outlives the other. */
import { cacheNameOf, listKeyOf } from './savedCopies.ts';

/** A post, or a tag with its posts. `pages` are the paths of its documents, `bytes` what they take with their pictures. */
export type SavedItem = { path: string; title: string; pages: string[]; bytes: number };

/** Empty where nothing is saved, or storage is denied. */
export async function readSavedList(base: string): Promise<SavedItem[]> {
  try {
    const kept = await caches.match(listKeyOf(base), { cacheName: cacheNameOf(base) });
    const list: unknown = await kept?.json();
    return Array.isArray(list) ? list.filter(isSavedItem) : [];
  } catch {
    return [];
  }
}

export async function writeSavedList(base: string, list: SavedItem[]): Promise<void> {
  const cache = await caches.open(cacheNameOf(base));
  await cache.put(listKeyOf(base), new Response(JSON.stringify(list)));
}

/** `84 kB`, `1.2 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function isSavedItem(item: unknown): item is SavedItem {
  if (typeof item !== 'object' || item === null) return false;
  return 'path' in item && 'title' in item && 'pages' in item && Array.isArray(item.pages) && 'bytes' in item;
}
