/**
 * Earlier versions kept everything of one kind in one item of localStorage, and all blogs of an origin shared it. The
 * first blog that a reader comes to takes what is there over, and removes it, so that no other blog gets it too.
 */

import { siteBase } from '../../dom/siteBase.ts';
import { readItem, writeItem } from '../../dom/storage.ts';
import { legacyKeys } from '../../dom/storageKey.ts';

type Item = [name: string, text: string];

/** To be called before anything that is kept is read. Where there is nothing to take over it does nothing. */
export function migrateStorage(): void {
  move(legacyKeys.settings, (saved) => textsOf(saved).map(([name, value]) => [`setting ${name}`, value]));
  move(legacyKeys.aliases, (saved) => textsOf(saved).map(([name, value]) => [`alias ${name}`, value]));
  move(legacyKeys.visit, (saved) => (saved === null ? [] : [['visit', JSON.stringify(saved)]]));
  move(legacyKeys.history, (saved) =>
    listOf(saved).flatMap((line, index) =>
      // The line is part of the name: two tabs that do this at once do not make two of it.
      typeof line === 'string' ? [[`history ${String(index).padStart(13, '0')} ${line}`, line]] : [],
    ),
  );
  move(
    legacyKeys.places,
    (saved) =>
      listOf(saved)
        .filter(isOwn)
        .map((place, at) => [`place ${place.path}`, JSON.stringify({ ...place, at })]),
    (saved) => listOf(saved).filter((place) => hasPath(place) && !isOwn(place)),
  );
}

/** Moves what is kept under an old key to items of their own; what this blog has already stays. `restOf` is left there. */
function move(
  key: string,
  itemsOf: (saved: unknown) => Item[],
  restOf: (saved: unknown) => unknown[] = () => [],
): void {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return;
    const saved = parsed(text);
    for (const [name, value] of itemsOf(saved)) if (readItem(name) === null) writeItem(name, value);
    const rest = restOf(saved);
    if (rest.length > 0) localStorage.setItem(key, JSON.stringify(rest));
    else localStorage.removeItem(key);
  } catch {
    // Storage may be denied; then there is nothing to take over.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textsOf(saved: unknown): Item[] {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return [];
  return Object.entries(saved).filter((entry): entry is Item => typeof entry[1] === 'string');
}

function listOf(saved: unknown): unknown[] {
  return Array.isArray(saved) ? saved : [];
}

/** A place in a post of another blog on this origin is left for that one. */
function isOwn(place: unknown): place is { path: string } {
  return hasPath(place) && place.path.startsWith(siteBase());
}

function hasPath(place: unknown): place is { path: string } {
  return typeof place === 'object' && place !== null && 'path' in place && typeof place.path === 'string';
}
