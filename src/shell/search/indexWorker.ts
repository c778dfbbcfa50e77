/**
 * Asks the index of one language through Pagefind's own worker. Pagefind's script would search all languages with the
 * stemmer of one, so each language has a worker here. The messages are those of Pagefind 1.6, whose exact version
 * package.json fixes.
 */
import { admitWorkers } from '../../dom/workerUrl.ts';

/** A post that matches. `data` names what `load` fetches. */
type Match = { score: number; data: string };

/**
 * A section with matching words, which `excerpt` marks with `<mark>`. Locations count the words of the post's content.
 * There is no `anchor` before the first heading.
 */
export type SubResult = {
  title: string;
  excerpt: string;
  locations: number[];
  anchor?: { element: string; id: string; location: number };
};

/** What the index stores of a post. */
export type IndexedText = { raw_url: string; content: string; meta: Record<string, string>; sub_results: SubResult[] };

/** `{ tag: ['linux'] }` asks for all of the values, `{ year: { any: ['2025', '2026'] } }` for one of them. */
export type IndexFilters = Record<string, string[] | { any: string[] }>;

/** The best match first. `free` says that no more of them will be loaded. */
type SearchResult = { matches: Match[]; free: () => void };

/** A worker that answers for one index. */
export type IndexWorker = {
  search: (words: string, filters: IndexFilters) => Promise<SearchResult>;
  load: (match: Match) => Promise<IndexedText>;
  end: () => void;
};

/** The `?ts=` of the list of languages. A fixed one keeps Pagefind from fetching it from a new address each time. */
export const entryTag = '1';

/** Throws if the browser allows no worker. `language` is the name of an index, or of a part of one. */
export function startIndexWorker(base: string, language: string): IndexWorker {
  admitWorkers(base);
  const worker = new Worker(`${base}pagefind/pagefind-worker.js`);
  const { call, failAll } = createCalls(worker);
  const searchIds = createIdPool('search');
  let otherCalls = 0;
  const callOnce = (method: string, ...args: unknown[]) => {
    otherCalls += 1;
    return call(`once-${otherCalls}`, method, args);
  };
  // Scripts without spaces are indexed in pairs of letters, so their excerpts need more words.
  const excerptLength = /^(?:und-|ko\b)/.test(language) ? 60 : 30;
  const options = { basePath: `${base}pagefind/`, baseUrl: '/', language, metaCacheTag: entryTag, excerptLength };
  callOnce('init', options).catch(() => {});
  return {
    search: async (words, filters) => {
      const id = searchIds.take();
      const free = () => searchIds.giveBack(id);
      try {
        const found = await call(id, 'search', [words, { filters }]);
        return { matches: hasResults(found) ? found.results : [], free };
      } catch (error) {
        free();
        throw error;
      }
    },
    load: async ({ data }) => {
      const text = await callOnce('getData', data);
      if (!isIndexedText(text)) throw new Error('the search index is not complete');
      return text;
    },
    end: () => {
      worker.terminate();
      failAll('the search was ended');
    },
  };
}

type Answer = { id: string; result?: unknown; error?: string };

/** Calls methods of the worker, which answers each message with its id. */
function createCalls(worker: Worker) {
  const waiting = new Map<string, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) caller?.resolve(data.result);
    else caller?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => failAll('the worker of the search index failed'));
  const call = (id: string, method: string, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args });
    });
  return { call, failAll };
}

/** Reuses ids, because Pagefind keeps the matches of a search in memory until another search has the same id. */
function createIdPool(prefix: string) {
  const taken = new Set<string>();
  return {
    take: (): string => {
      let number = 0;
      while (taken.has(`${prefix}-${number}`)) number += 1;
      taken.add(`${prefix}-${number}`);
      return `${prefix}-${number}`;
    },
    giveBack: (id: string) => void taken.delete(id),
  };
}

function hasResults(value: unknown): value is { results: Match[] } {
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
