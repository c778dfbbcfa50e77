/**
 * Asks one language's index through Pagefind's own worker. Pagefind's script would ask all languages with the stemmer of
 * one, so each language has a worker here; the messages are those of Pagefind 1.6, whose version package.json fixes.
 */
import { admitWorkers } from '../../browser/workerUrl.ts';

/** A post that matches; `data` names what `load` gets. */
type Match = { score: number; data: string };

/** A section with matching words, which `excerpt` marks with `<mark>`. `anchor` is missing before the first heading. */
type SubResult = {
  title: string;
  excerpt: string;
  locations: number[];
  anchor?: { element: string; id: string };
};

/** What the index keeps of a post. */
export type IndexedText = { raw_url: string; meta: Record<string, string>; sub_results: SubResult[] };

/** `{ tag: ['linux'] }` is all of them, `{ year: { any: ['2025', '2026'] } }` one of them. */
export type IndexFilters = Record<string, string[] | { any: string[] }>;

export type IndexWorker = {
  search: (words: string, filters: IndexFilters) => Promise<Match[]>;
  load: (match: Match) => Promise<IndexedText>;
  end: () => void;
};

/** Throws where the browser allows no worker. `language` is one of the index's own. */
export function startIndexWorker(base: string, language: string): IndexWorker {
  admitWorkers(base);
  const worker = new Worker(`${base}pagefind/pagefind-worker.js`);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const ask = (method: string, ...values: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, method, args: values });
    });
  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; result?: unknown; error?: string }>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) call?.resolve(data.result);
    else call?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => fail('the worker of the search index failed'));
  // The tag keeps it from asking for the list of languages with a new address each time.
  ask('init', { basePath: `${base}pagefind/`, baseUrl: '/', language, metaCacheTag: entryTag }).catch(() => {});
  return {
    search: async (words, filters) => {
      const found = await ask('search', words, { filters });
      return isFound(found) ? found.results : [];
    },
    load: async ({ data }) => {
      const text = await ask('getData', data);
      if (!isIndexedText(text)) throw new Error('the search index is not complete');
      return text;
    },
    end: () => {
      worker.terminate();
      fail('the search was ended');
    },
  };
}

/** Behind the `?ts=` of the list of languages. */
export const entryTag = '1';

function isFound(value: unknown): value is { results: Match[] } {
  return typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results);
}

function isIndexedText(value: unknown): value is IndexedText {
  return typeof value === 'object' && value !== null && 'raw_url' in value && 'sub_results' in value && 'meta' in value;
}
