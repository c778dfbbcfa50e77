/** The list of what the reader has saved. It stands in the cache beside the copies, so that neither outlives the other. */
import { cacheNameOf } from '../../dom/storageKey.ts';

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

/**
 * Runs what changes the list and the copies when no other tab, nor the worker, does: what one has just put there, and
 * not yet on the list, another one would drop.
 */
export function inTurn<Result>(base: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(cacheNameOf(base), work);
}

/** Only to be called in turn. */
export async function writeSavedList(base: string, list: SavedItem[]): Promise<void> {
  const cache = await caches.open(cacheNameOf(base));
  await cache.put(listKeyOf(base), new Response(JSON.stringify(list)));
}

/** `84 kB`, `1.2 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Where the list of what is saved stands in the cache; no request asks for it. */
function listKeyOf(base: string): string {
  return `${location.origin}${base}sw.js?saved`;
}

function isSavedItem(item: unknown): item is SavedItem {
  if (typeof item !== 'object' || item === null) return false;
  if (!('path' in item && 'title' in item && 'pages' in item && 'bytes' in item)) return false;
  const { path, title, pages, bytes } = item;
  const isText = (value: unknown) => typeof value === 'string';
  return isText(path) && isText(title) && typeof bytes === 'number' && Array.isArray(pages) && pages.every(isText);
}
