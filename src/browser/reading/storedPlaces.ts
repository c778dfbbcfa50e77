/** The places in long posts that this device keeps, each an item of its own, by the path of its post. */
import { readItem, readItems, writeItem } from '../../dom/storage.ts';

export type StoredPlace = {
  section: string;
  /** How much of the section is read. */
  fraction: number;
  /** How much of the page, 0 to 1: for the reader, and for when the section is gone. */
  progress: number;
};

const capacity = 50;

/** A post that was hardly begun, or is as good as read, has no place to come back to. */
const begun = 0.05;
const done = 0.95;

/** The place in the post at `path`, which is as in `location.pathname`; null where none is kept, or understood. */
export function readPlace(path: string): StoredPlace | null {
  return placeIn(readItem(`place ${path}`));
}

/** Keeps a place. A post that is done loses its place; one looked at from its beginning keeps the one it has. */
export function storePlace(path: string, place: StoredPlace): void {
  if (place.progress < begun) return;
  if (place.progress > done) {
    forgetPlace(path);
    return;
  }
  writeItem(`place ${path}`, JSON.stringify({ ...place, at: Date.now() }));
  const newestFirst = readItems('place').sort(([, a], [, b]) => timeOf(b) - timeOf(a));
  for (const [old] of newestFirst.slice(capacity)) forgetPlace(old);
}

export function forgetPlace(path: string): void {
  writeItem(`place ${path}`, null);
}

export function forgetPlaces(): void {
  for (const [path] of readItems('place')) forgetPlace(path);
}

function placeIn(text: string | null): StoredPlace | null {
  const saved = objectIn(text);
  if (saved === null || !('section' in saved && 'fraction' in saved && 'progress' in saved)) return null;
  const { section, fraction, progress } = saved;
  return typeof section === 'string' && isPart(fraction) && isPart(progress) ? { section, fraction, progress } : null;
}

/** When a place was kept, in milliseconds since 1970. */
function timeOf(text: string): number {
  const saved = objectIn(text);
  return saved !== null && 'at' in saved && typeof saved.at === 'number' ? saved.at : 0;
}

function objectIn(text: string | null): object | null {
  try {
    const saved: unknown = JSON.parse(text ?? 'null');
    return typeof saved === 'object' ? saved : null;
  } catch {
    return null;
  }
}

function isPart(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
