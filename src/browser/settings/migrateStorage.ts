/**
 * Moves what earlier versions stored. They kept everything of one kind in one localStorage item, which all blogs of an
 * origin shared. The first of these blogs that the reader visits takes the item over and removes it.
 */

import { siteBase } from '../../dom/siteBase.ts';
import { readItem, writeItem } from '../../dom/storage.ts';
import { legacyKeys } from '../../dom/storageKey.ts';
import { parseJson } from '../../text/parseJson.ts';

type Item = [name: string, text: string];

/** Call it before reading anything from storage. It does nothing if nothing is left to move. */
export function migrateStorage(): void {
  migrate(legacyKeys.settings, (saved) => stringEntries(saved).map(([name, value]) => [`setting ${name}`, value]));
  migrate(legacyKeys.aliases, (saved) => stringEntries(saved).map(([name, value]) => [`alias ${name}`, value]));
  migrate(legacyKeys.visit, (saved) => (saved === null ? [] : [['visit', JSON.stringify(saved)]]));
  migrate(legacyKeys.history, (saved) =>
    arrayOf(saved).flatMap((line, index) =>
      // The line is part of the name, so that two tabs that migrate at the same time do not store it twice.
      typeof line === 'string' ? [[`history ${String(index).padStart(13, '0')} ${line}`, line]] : [],
    ),
  );
  migrate(
    legacyKeys.places,
    (saved) =>
      arrayOf(saved)
        .filter(isOwn)
        .map((place, at) => [`place ${place.path}`, JSON.stringify({ ...place, at })]),
    (saved) => arrayOf(saved).filter((place) => hasPath(place) && !isOwn(place)),
  );
}

/**
 * Moves the content of a legacy item to new items. Items that exist already stay. Whatever `restOf` returns stays in
 * the legacy item.
 */
function migrate(
  key: string,
  itemsOf: (saved: unknown) => Item[],
  restOf: (saved: unknown) => unknown[] = () => [],
): void {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return;
    const saved = parseJson(text);
    for (const [name, value] of itemsOf(saved)) if (readItem(name) === null) writeItem(name, value);
    const rest = restOf(saved);
    if (rest.length > 0) localStorage.setItem(key, JSON.stringify(rest));
    else localStorage.removeItem(key);
  } catch {
    // Storage may be denied. Then there is nothing to move.
  }
}

function stringEntries(saved: unknown): Item[] {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return [];
  return Object.entries(saved).filter((entry): entry is Item => typeof entry[1] === 'string');
}

function arrayOf(saved: unknown): unknown[] {
  return Array.isArray(saved) ? saved : [];
}

/** Returns whether a stored place is on this blog. Places of other blogs on this origin are left for them. */
function isOwn(place: unknown): place is { path: string } {
  return hasPath(place) && place.path.startsWith(siteBase());
}

function hasPath(place: unknown): place is { path: string } {
  return typeof place === 'object' && place !== null && 'path' in place && typeof place.path === 'string';
}
