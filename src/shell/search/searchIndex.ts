/** Searches the whole site through the index that the build wrote, one index for each language. */
import { siteBase } from '../../dom/siteBase.ts';
import type { Hit, SearchFilters } from './hit.ts';
import { languagesOf, startFirstWorker, workerFor } from './indexes.ts';

/** Both reject with a sentence if there is no index, or no network. */
export type Search = {
  /** Yields the hits of one post together, the best post first. */
  find: (words: string, filters: SearchFilters, signal: AbortSignal) => AsyncGenerator<Hit[], undefined>;
  /** Returns how many posts and pages there are. */
  count: (signal: AbortSignal) => Promise<number>;
};

/** The search of the whole site. */
export const siteIndex: Search = { find, count };

/** Loads the rest of the search while the index of the page's language is opened. */
async function* find(words: string, filters: SearchFilters, signal: AbortSignal): AsyncGenerator<Hit[], undefined> {
  const base = siteBase();
  startFirstWorker(base);
  const files = Promise.all([import('./attempts.ts'), import('./findHits.ts')]);
  const opened = languagesOf(base, signal).then(([own]) => own && workerFor(base, own));
  const [[{ attemptsFor }, { findHits }]] = await Promise.all([files, opened]);
  for (const attempt of attemptsFor(words)) {
    let hasFound = false;
    for await (const hits of findHits(attempt, filters, signal)) {
      hasFound = true;
      yield hits;
    }
    if (hasFound) return;
  }
}

async function count(signal: AbortSignal): Promise<number> {
  return (await languagesOf(siteBase(), signal)).reduce((sum, { posts }) => sum + posts, 0);
}
