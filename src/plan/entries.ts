/** Entries that several steps make or ask about. */
import type { Asset } from '../types/content.ts';
import type { Entry } from './model.ts';

/** Whether the entry is a page of the site, and not a file beside one. */
export function isPage({ source }: Entry): boolean {
  return !['raw', 'copy', 'text', 'made'].includes(source.kind);
}

/** The entry of a file that some page links to. */
export function assetEntry(asset: Asset, contentName: string): Entry {
  const owner = `${contentName}/${asset.file}`;
  return { path: asset.path, owner, source: { kind: 'copy', absolute: asset.absolute } };
}

/** The bundle brings it, not the plan, so that no other file may claim its path. */
export const workerClaim: Entry = {
  path: '/sw.js',
  owner: 'the service worker of catpost',
  source: { kind: 'text', text: '' },
};

/** The index brings its own names, so no other file may stand in its folder. */
export const searchClaim = { path: '/pagefind', owner: 'the search index of catpost' };
