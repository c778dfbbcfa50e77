/** Creates the entries that several steps need, and distinguishes pages from files. */
import type { Asset } from '../types/content.ts';
import type { Entry, PageSource, PageSourceKind, Source } from './model.ts';

/** Returns whether the entry is a page of the site rather than a file beside the pages. */
export function isPage(entry: Entry): entry is Entry & { source: PageSource } {
  return isPageSource(entry.source);
}

/** Returns whether a source is the source of a page. */
export function isPageSource(source: Source): source is PageSource {
  return isPageKind[source.kind];
}

const isPageKind: { [Kind in Source['kind']]: Kind extends PageSourceKind ? true : false } = {
  post: true,
  page: true,
  home: true,
  collection: true,
  tag: true,
  provenance: true,
  tags: true,
  search: true,
  'not-found': true,
  raw: false,
  copy: false,
  text: false,
  generated: false,
};

/** Returns the entry of a content file that some page links to. */
export function assetEntry(asset: Asset, contentName: string): Entry {
  const owner = `${contentName}/${asset.file}`;
  return { path: asset.path, owner, source: { kind: 'copy', absolute: asset.absolute } };
}

/** Reserves the path of the service worker, which is written with the bundle and not from the plan. */
export const workerClaim: Entry = {
  path: '/sw.js',
  owner: 'the service worker of catpost',
  source: { kind: 'text', text: '' },
};

/** Reserves the folder of the search index, whose files are not in the plan. */
export const searchClaim = { path: '/pagefind', owner: 'the search index of catpost' };
