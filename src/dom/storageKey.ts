/**
 * The names of everything that catpost stores in a browser. Several blogs may share an origin and its storage, such as
 * `/` and `/blog/` on GitHub Pages, so every name contains the base path.
 */

/** Returns a key for localStorage or sessionStorage, such as `catpost /blog/ visit`. `base` has both slashes. */
export function storageKey(base: string, name: string): string {
  return `catpost ${base} ${name}`;
}

/** Returns the name of the cache of saved pages, and of the lock that guards it. */
export function cacheNameOf(base: string): string {
  return `catpost ${base}`;
}

/** The keys of earlier versions, which did not contain the base path. migrateStorage.ts moves their content. */
export const legacyKeys = {
  settings: 'catpost-settings',
  places: 'catpost-places',
  visit: 'catpost-visit',
  history: 'catpost-history',
  aliases: 'catpost-aliases',
} as const;
