/**
 * The names of all that catpost keeps in a browser. Several blogs may share an origin, `/` and `/blog/` on GitHub Pages,
 * and with it its storage, so every name holds the base.
 */

/** For localStorage and sessionStorage. `base` has both slashes: `catpost /blog/ visit`. */
export function storageKey(base: string, name: string): string {
  return `catpost ${base} ${name}`;
}

/** For the cache of saved pages, and the lock that guards it. */
export function cacheNameOf(base: string): string {
  return `catpost ${base}`;
}

/** Where versions before this scheme kept everything of one kind, whatever the base. */
export const oldKeys = {
  settings: 'catpost-settings',
  places: 'catpost-places',
  visit: 'catpost-visit',
  history: 'catpost-history',
  aliases: 'catpost-aliases',
} as const;
