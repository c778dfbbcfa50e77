/** Renders the bodies of all posts: from the cache where nothing changed, in worker threads otherwise. */
import { type BodyCache, cacheKey, isCurrent, readCache, writeCache } from './cache.ts';
import { type Outcome, renderInPool, type StartedWorker } from './pool.ts';
import type { BodyInput } from './renderBody.ts';
import type { LinkTable } from './resolveLink.ts';

export type RenderOptions = {
  worker: URL;
  /** Where bodies are kept between builds. */
  cacheFile: string;
  table: LinkTable;
  /** Milliseconds that one body may take. */
  limit: number;
  threads?: number;
  started?: StartedWorker[];
  onProgress: (done: number, total: number) => void;
};

/** The outcomes stand in the order of `inputs`. */
export async function renderPosts(inputs: BodyInput[], options: RenderOptions): Promise<Outcome[]> {
  const cache = readCache(options.cacheFile);
  const keys = inputs.map(cacheKey);
  const outcomes = inputs.map((input, index) => fromCache(cache, keys[index], input, options.table));
  const missing = inputs.filter((_, index) => outcomes[index] === null);
  if (missing.length > 0) {
    const ready = inputs.length - missing.length;
    const onProgress = (done: number) => options.onProgress(ready + done, inputs.length);
    const rendered = await renderInPool(missing, { ...options, onProgress });
    // `rendered` is in the order of the holes it fills.
    for (let index = 0, next = 0; index < inputs.length; index += 1) {
      if (outcomes[index] === null) outcomes[index] = rendered[next++] ?? null;
    }
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
