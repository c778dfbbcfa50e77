/** History entries as React Router identifies them: by an index, and by a key that no other entry has. */

/** Returns the index of the current entry. */
export function historyIndex(): number {
  const index: unknown = history.state?.idx;
  return typeof index === 'number' ? index : 0;
}

/**
 * Completes an entry that the browser made for a link within the page. Its index follows `before`. Without a key, its
 * scroll position would be that of the first entry.
 */
export function numberEntry(before: number): void {
  history.replaceState({ key: `${Math.random()}`, idx: before + 1 }, '');
}
