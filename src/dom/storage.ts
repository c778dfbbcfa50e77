/**
 * Texts that this blog stores in this browser, each as a separate localStorage item. With one item for a whole list,
 * tabs that write at the same time would overwrite each other's entries.
 */
import { siteBase } from './siteBase.ts';
import { storageKey } from './storageKey.ts';

/**
 * Items that localStorage did not take because it is denied or full. They last until the page is reloaded; null marks a
 * removed item.
 */
const unsaved = new Map<string, string | null>();

/** Returns the text of an item, or null if there is none. */
export function readItem(name: string): string | null {
  return textAt(storageKey(siteBase(), name));
}

/** Stores a text, or removes the item if the text is null. */
export function writeItem(name: string, text: string | null): void {
  const key = storageKey(siteBase(), name);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, text);
  }
}

/**
 * Returns all items of one kind, sorted by name. For `alias`, these are `alias gs` and `alias ll`, returned as `gs` and
 * `ll`.
 */
export function readItems(kind: string): [name: string, text: string][] {
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
