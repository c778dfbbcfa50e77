/** Search over the whole site: words -> the sections that have them, the best first, from the index of each language. */
import { siteBase } from '../../dom/siteBase.ts';
import type { Hit, SearchFilters } from './hit.ts';
import { languagesOf } from './indexes.ts';

/** Rejects with a sentence where there is no index, or no network. */
export type Search = {
  /** Yields the hits of one post together, the best post first. */
  find: (words: string, filters: SearchFilters, signal: AbortSignal) => AsyncGenerator<Hit[], undefined>;
  /** How many posts and pages there are. */
  count: (signal: AbortSignal) => Promise<number>;
};

/** The index that the build wrote. */
export const siteIndex: Search = { find, count };

/** The larger part is in files of their own, which come while the index is opened. */
async function* find(words: string, filters: SearchFilters, signal: AbortSignal): AsyncGenerator<Hit[], undefined> {
  const files = Promise.all([import('./query.ts'), import('./findInTexts.ts')]);
  const [[{ readQuery }, { findInTexts }]] = await Promise.all([files, languagesOf(siteBase(), signal)]);
  const query = readQuery(words);
  if (query !== null) yield* findInTexts(query, filters, signal);
}

async function count(signal: AbortSignal): Promise<number> {
  return (await languagesOf(siteBase(), signal)).reduce((sum, { posts }) => sum + posts, 0);
}
