/**
 * What this blog keeps in this browser: texts by name, each an item of localStorage of its own. So a tab that writes one
 * never touches what another tab has written, not even at the same moment, as it would with one item for a whole list.
 */
import { siteBase } from './siteBase.ts';
import { storageKey } from './storageKey.ts';

/** What storage did not take, because it is denied or full: kept until the page is reloaded. Null is removed. */
const unsaved = new Map<string, string | null>();

/** Null where there is none. */
export function keptText(name: string): string | null {
  return textAt(storageKey(siteBase(), name));
}

/** Keeps a text, or removes it where it is null. */
export function keepText(name: string, text: string | null): void {
  const key = storageKey(siteBase(), name);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, text);
  }
}

/** All texts of one kind, sorted by name: for `alias`, those of `alias gs` and `alias ll`, without that word. */
export function keptTexts(kind: string): [name: string, text: string][] {
  const start = storageKey(siteBase(), `${kind} `);
  const keys = new Set([...savedKeys(), ...unsaved.keys()].filter((key) => key.startsWith(start)));
  return [...keys].sort().flatMap((key) => {
    const text = textAt(key);
    return text === null ? [] : [[key.slice(start.length), text]];
  });
}

function textAt(key: string): string | null {
  const own = unsaved.get(key);
  if (own !== undefined) return own;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function savedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
