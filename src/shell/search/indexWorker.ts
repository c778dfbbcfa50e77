/** Starts the worker that searches the index of one language (worker/searchWorker.ts), and asks it. */
import { recovery } from '../../dom/loadScript.ts';
import { admitWorkers } from '../../dom/workerUrl.ts';
import type { Answer, IndexedText, IndexFilters, Request, SearchedIndex } from './worker/model.ts';

/**
 * What a search has found, the best post first. `load` resolves to null after the last one. `free` says that no more of them
 * will be loaded.
 */
export type Found = { load: (place: number) => Promise<IndexedText | null>; free: () => void };

/** A worker that answers for one index, which `open` names before the first search. */
export type IndexWorker = {
  open: (index: SearchedIndex) => void;
  search: (words: string, filters: IndexFilters) => Promise<Found>;
  end: () => void;
};

/** Throws if the browser allows no worker. */
export function startIndexWorker(base: string): IndexWorker {
  admitWorkers(base);
  const worker = new Worker(new URL('./worker/searchWorker.ts', import.meta.url), { type: 'module' });
  const { ask, failAll } = createCalls(worker);
  const post = (request: Request) => worker.postMessage(request);
  let searches = 0;
  return {
    open: (index) => post({ kind: 'open', index }),
    search: async (words, filters) => {
      searches += 1;
      const search = searches;
      await ask((id) => post({ kind: 'search', id, search, words, filters }));
      return {
        load: (place) => ask((id) => post({ kind: 'load', id, search, place })),
        free: () => post({ kind: 'free', search }),
      };
    },
    end: () => {
      worker.terminate();
      failAll(new Error('the search was ended'));
    },
  };
}

/** Sends requests with an id, by which the worker's answer is known. */
function createCalls(worker: Worker) {
  const waiting = new Map<number, { resolve: (text: IndexedText | null) => void; reject: (error: unknown) => void }>();
  let calls = 0;
  // A worker whose script has not loaded, as without a network, never answers.
  let failure: { error: unknown } | null = null;
  const failAll = (error: unknown) => {
    failure = { error };
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) caller?.reject(new Error(data.error));
    else caller?.resolve(data.text);
  });
  worker.addEventListener('error', () => {
    // A new deploy has removed the worker's file, and with it the file of this module, so the page is reloaded.
    recovery.recover(import.meta.url).catch(failAll);
  });
  const ask = (post: (id: number) => void) =>
    new Promise<IndexedText | null>((resolve, reject) => {
      if (failure !== null) return reject(failure.error);
      calls += 1;
      waiting.set(calls, { resolve, reject });
      post(calls);
    });
  return { ask, failAll };
}
