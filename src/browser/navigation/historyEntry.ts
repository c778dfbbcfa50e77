/** The entries of the history, as React Router knows them: by a number, and a key that no other entry has. */

/** The number of the entry that is shown. */
export function historyIndex(): number {
  const index: unknown = history.state?.idx;
  return typeof index === 'number' ? index : 0;
}

/**
 * An entry that the browser has made for a link within the page has neither: it gets the number after `before`, and a
 * key, without which its place would be that of the first entry.
 */
export function numberEntry(before: number): void {
  history.replaceState({ key: String(Math.random()), idx: before + 1 }, '');
}
