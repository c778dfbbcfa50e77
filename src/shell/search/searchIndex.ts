/** Searches the whole site through the index that the build wrote, one index for each language. */
import { siteBase } from '../../dom/siteBase.ts';
import type { Hit, SearchFilters } from './hit.ts';
import { languagesOf, startFirstWorker, workerFor } from './indexes.ts';

/** All reject with a sentence if there is no index, or no network. */
export type Search = {
  /** Yields the hits of one post together, the best post first. */
  find: (words: string, filters: SearchFilters, signal: AbortSignal) => AsyncGenerator<Hit[], undefined>;
  /** Loads what `find` needs for its first hit. */
  prepare: (words: string, filters: SearchFilters, signal: AbortSignal) => Promise<void>;
  /** Returns how many posts and pages there are. */
  count: (signal: AbortSignal) => Promise<number>;
};

/** The search of the whole site. */
export const siteIndex: Search = { find, prepare, count };

async function* find(words: string, filters: SearchFilters, signal: AbortSignal): AsyncGenerator<Hit[], undefined> {
  const { attemptsFor, findHits } = await open(signal);
  for (const attempt of attemptsFor(words)) {
    let hasFound = false;
    for await (const hits of findHits(attempt, filters, signal)) {
      hasFound = true;
      yield hits;
    }
    if (hasFound) return;
  }
}

/** Makes the first attempt only. The worker keeps what it has loaded for it, and its answer. */
async function prepare(words: string, filters: SearchFilters, signal: AbortSignal): Promise<void> {
  const { attemptsFor, findHits } = await open(signal);
  const [attempt] = attemptsFor(words);
  if (attempt) for await (const _ of findHits(attempt, filters, signal)) return;
}

/** Loads the rest of the search while the index of the page's language is opened. */
async function open(signal: AbortSignal) {
  const base = siteBase();
  startFirstWorker(base);
  const files = Promise.all([import('./attempts.ts'), import('./findHits.ts')]);
  const opened = languagesOf(base, signal).then(([own]) => own && workerFor(base, own));
  const [[attempts, hits]] = await Promise.all([files, opened]);
  return { ...attempts, ...hits };
}

async function count(signal: AbortSignal): Promise<number> {
  return (await languagesOf(siteBase(), signal)).reduce((sum, { posts }) => sum + posts, 0);
}
