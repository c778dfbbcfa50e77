/**
 * Renders the bodies of all posts: reads those that have not changed from the cache, and renders the others in worker
 * threads.
 */

import { join } from 'node:path';
import { cacheKey, isCurrent, readCache, writeCache } from './cache.ts';
import type { BodyInput, Outcome } from './model.ts';
import { type PoolOptions, renderInPool } from './workers/pool.ts';

/** The options of rendering all posts. */
export type RenderOptions = Omit<PoolOptions, 'onOutcome'> & {
  /** The folder that caches what was made of this content. */
  contentCache: string;
  /** Called once for each input, as soon as its outcome is known. */
  onOutcome?: (outcome: Outcome, index: number) => void;
  /** Called after each body that was not in the cache; `total` counts all inputs. */
  onProgress: (done: number, total: number) => void;
};

/** Returns the outcomes in the order of `inputs`, and writes the bodies to the cache. */
export async function renderPosts(inputs: BodyInput[], options: RenderOptions): Promise<Outcome[]> {
  const folder = join(options.contentCache, 'bodies');
  const cache = readCache(folder);
  const keyed = inputs.map((input, index) => ({ input, index, key: cacheKey(input) }));
  const outcomes: Outcome[] = [];
  const settle = (index: number, outcome: Outcome) => {
    outcomes[index] = outcome;
    options.onOutcome?.(outcome, index);
  };
  const missing = keyed.filter(({ input, index, key }) => {
    const body = cache.bodies.get(key);
    if (body === undefined || !isCurrent(body, input, options.table)) return true;
    settle(index, { body });
    return false;
  });
  if (missing.length > 0) {
    let done = inputs.length - missing.length;
    const onOutcome = (outcome: Outcome, place: number) => {
      settle(missing[place]?.index ?? 0, outcome);
      done += 1;
      options.onProgress(done, inputs.length);
    };
    await renderInPool(
      missing.map(({ input }) => input),
      { ...options, onOutcome },
    );
  }
  const used = keyed.flatMap(({ input: { file }, index, key }) => {
    const outcome = outcomes[index];
    return outcome !== undefined && 'body' in outcome ? [{ file, key, body: outcome.body }] : [];
  });
  writeCache(folder, cache, used);
  return outcomes;
}
