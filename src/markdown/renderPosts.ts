/** Renders the bodies of all posts: from the cache where nothing changed, in worker threads otherwise. */

import { type BodyCache, cacheKey, isCurrent, readCache, writeCache } from './cache.ts';
import type { BodyInput, LinkTable, Outcome } from './model.ts';
import { renderInPool, type StartedWorker } from './workers/pool.ts';

export type RenderOptions = {
  worker: URL;
  /** Where bodies are kept between builds. */
  cacheFile: string;
  table: LinkTable;
  /** Milliseconds that one body may take. */
  limit: number;
  threads?: number;
  started?: StartedWorker[];
  /** Called once for each input, as soon as its outcome is known. */
  onOutcome?: (outcome: Outcome, index: number) => void;
  onProgress: (done: number, total: number) => void;
};

/** The outcomes stand in the order of `inputs`. */
export async function renderPosts(inputs: BodyInput[], options: RenderOptions): Promise<Outcome[]> {
  const cache = readCache(options.cacheFile);
  const keys = inputs.map(cacheKey);
  const outcomes = inputs.map((input, index) => fromCache(cache, keys[index], input, options.table));
  const missing: { input: BodyInput; index: number }[] = [];
  inputs.forEach((input, index) => {
    const outcome = outcomes[index] ?? null;
    if (outcome === null) missing.push({ input, index });
    else options.onOutcome?.(outcome, index);
  });
  if (missing.length > 0) {
    let done = inputs.length - missing.length;
    const onOutcome = (outcome: Outcome, at: number) => {
      const index = missing[at]?.index ?? 0;
      outcomes[index] = outcome;
      options.onOutcome?.(outcome, index);
      done += 1;
      options.onProgress(done, inputs.length);
    };
    const bodies = missing.map(({ input }) => input);
    await renderInPool(bodies, { ...options, onOutcome });
  }
  const used: BodyCache = new Map();
  outcomes.forEach((outcome, index) => {
    const key = keys[index];
    if (outcome && 'body' in outcome && key !== undefined) used.set(key, outcome.body);
  });
  if (missing.length > 0 || used.size !== cache.size) writeCache(options.cacheFile, used);
  return outcomes.filter((outcome) => outcome !== null);
}

function fromCache(cache: BodyCache, key: string | undefined, input: BodyInput, table: LinkTable): Outcome | null {
  const body = key === undefined ? undefined : cache.get(key);
  return body && isCurrent(body, input, table) ? { body } : null;
}
