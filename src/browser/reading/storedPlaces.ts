/** The reader's places in long posts, stored on this device by the paths of the posts. */

import { readItem, readItems, writeItem } from '../../dom/storage.ts';
import { parseObject } from '../../text/parseJson.ts';

/** A place as it is stored. */
export type StoredPlace = {
  section: string;
  /** How much of the section is read, from 0 to 1. */
  fraction: number;
  /** How much of the page is read, from 0 to 1. Shown to the reader, and used if the section no longer exists. */
  progress: number;
};

const capacity = 50;

/** Progress below the minimum means that the post was hardly begun, above the maximum that it is finished. */
const minimumProgress = 0.05;
const maximumProgress = 0.95;

/** Returns the place in the post at `path`, as in `location.pathname`, or null if there is none. */
export function readPlace(path: string): StoredPlace | null {
  return parsePlace(readItem(`place ${path}`));
}

/**
 * Stores a place. For a post that is finished, removes it; for one that was only opened again, keeps the earlier place.
 */
export function storePlace(path: string, place: StoredPlace): void {
  if (place.progress < minimumProgress) return;
  if (place.progress > maximumProgress) {
    forgetPlace(path);
    return;
  }
  writeItem(`place ${path}`, JSON.stringify({ ...place, at: Date.now() }));
  const newestFirst = readItems('place').sort(([, a], [, b]) => storedAt(b) - storedAt(a));
  for (const [old] of newestFirst.slice(capacity)) forgetPlace(old);
}

/** Removes the place in the post at `path`. */
export function forgetPlace(path: string): void {
  writeItem(`place ${path}`, null);
}

/** Removes the places in all posts. */
export function forgetPlaces(): void {
  for (const [path] of readItems('place')) forgetPlace(path);
}

function parsePlace(text: string | null): StoredPlace | null {
  const { section, fraction, progress } = parseObject(text);
  if (typeof section !== 'string' || !isFraction(fraction) || !isFraction(progress)) return null;
  return { section, fraction, progress };
}

/** Returns when a place was stored, in milliseconds since 1970. */
function storedAt(text: string): number {
  const { at } = parseObject(text);
  return typeof at === 'number' ? at : 0;
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
