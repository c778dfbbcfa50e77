/**
 * Asks one language's index through Pagefind's own worker. Pagefind's script would ask all languages with the stemmer of
 * one, so each language has a worker here; the messages are those of Pagefind 1.6, whose version package.json fixes.
 */
import { admitWorkers } from '../../dom/workerUrl.ts';

/** A post that matches; `data` names what `load` gets. */
type Match = { score: number; data: string };

/**
 * A section with matching words, which `excerpt` marks with `<mark>`. Places are counted in words of the post's content.
 * `anchor` is missing before the first heading.
 */
export type SubResult = {
  title: string;
  excerpt: string;
  locations: number[];
  anchor?: { element: string; id: string; location: number };
};

/** What the index keeps of a post. */
export type IndexedText = { raw_url: string; content: string; meta: Record<string, string>; sub_results: SubResult[] };

/** `{ tag: ['linux'] }` is all of them, `{ year: { any: ['2025', '2026'] } }` one of them. */
export type IndexFilters = Record<string, string[] | { any: string[] }>;

/** The best first. `free` says that none of them will be loaded any more. */
type Found = { matches: Match[]; free: () => void };

export type IndexWorker = {
  search: (words: string, filters: IndexFilters) => Promise<Found>;
  load: (match: Match) => Promise<IndexedText>;
  end: () => void;
};

/** Throws where the browser allows no worker. `language` is one of the index's own, or a further part of one. */
export function startIndexWorker(base: string, language: string): IndexWorker {
  admitWorkers(base);
  const worker = new Worker(`${base}pagefind/pagefind-worker.js`);
  const waiting = new Map<string, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const ask = (id: string, method: string, ...values: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args: values });
    });
  const askOnce = (method: string, ...values: unknown[]) => {
    asked += 1;
    return ask(`once-${asked}`, method, ...values);
  };
  // Pagefind keeps every match of a search until another one has the same id, so ids are used again.
  const searching = new Set<string>();
  const freeId = () => {
    let number = 0;
    while (searching.has(`search-${number}`)) number += 1;
    return `search-${number}`;
  };
  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: string; result?: unknown; error?: string }>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) call?.resolve(data.result);
    else call?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => fail('the worker of the search index failed'));
  // The tag keeps it from asking for the list of languages with a new address each time.
  const options = { basePath: `${base}pagefind/`, baseUrl: '/', language, metaCacheTag: entryTag };
  askOnce('init', { ...options, excerptLength: /^(?:und-|ko\b)/.test(language) ? 60 : 30 }).catch(() => {});
  return {
    search: async (words, filters) => {
      const id = freeId();
      searching.add(id);
      const free = () => searching.delete(id);
      try {
        const found = await ask(id, 'search', words, { filters });
        return { matches: isFound(found) ? found.results : [], free };
      } catch (error) {
        free();
        throw error;
      }
    },
    load: async ({ data }) => {
      const text = await askOnce('getData', data);
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
  return (
    typeof value === 'object' &&
    value !== null &&
    'raw_url' in value &&
    'sub_results' in value &&
    'meta' in value &&
    'content' in value
  );
}
