/**
 * The list of what the reader has saved. It is in the cache of the copies, so that a browser that runs out of space
 * deletes both or neither.
 */

import { textLanguage } from '../../dom/element.ts';
import { cacheNameOf } from '../../dom/storageKey.ts';

/** A post, or a tag with its posts. `pages` are the paths of the documents, `bytes` is their size including images. */
export type SavedItem = { path: string; title: string; pages: string[]; bytes: number };

/** Returns the list. It is empty if nothing is saved, or if storage is denied. */
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
 * Runs `work` while no other tab and no service worker changes the list or the copies. Another one would remove copies
 * that are stored but not yet on the list.
 */
export function withLock<Result>(base: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(cacheNameOf(base), work);
}

/** Only call this within `withLock`. */
export async function writeSavedList(base: string, list: SavedItem[]): Promise<void> {
  const cache = await caches.open(cacheNameOf(base));
  await cache.put(listKeyOf(base), new Response(JSON.stringify(list)));
}

/** Formats a size as a language writes it: `84 kB`, `1.2 MB`, and in French `1,2 Mo`. */
export function sizeText(bytes: number, language = textLanguage()): string {
  const sizeIn = (unit: string, size: number, digits: number) =>
    size.toLocaleString(language, {
      style: 'unit',
      unit,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  if (bytes < 999_500) return sizeIn('kilobyte', Math.ceil(bytes / 1000), 0);
  return sizeIn('megabyte', bytes / 1_000_000, 1);
}

/** Returns the key of the list in the cache. No request has this address. */
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
