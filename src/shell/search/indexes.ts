/** The indexes of the site, one for each language, in one part or several, and the workers that are asked for them. */
import { languageOfIndex } from '../../text/indexLanguage.ts';
import type { SearchFilters } from './hit.ts';
import { entryTag, type IndexFilters, type IndexWorker, startIndexWorker } from './indexWorker.ts';

const workers = new Map<string, IndexWorker>();

/** The index of a large site has several parts for a language (output/search/indexParts.ts), a worker for each. */
type Language = { language: string; parts: string[]; posts: number };

let languages: Promise<Language[]> | null = null;

export function workerFor(base: string, part: string): IndexWorker {
  const worker = workers.get(part) ?? startIndexWorker(base, part);
  workers.set(part, worker);
  return worker;
}

export async function searchPart(worker: IndexWorker, words: string, filters: SearchFilters) {
  const { matches, free } = await worker.search(words, indexFilters(filters));
  return { matches: matches.map((match) => ({ score: match.score, load: () => worker.load(match) })), free };
}

export function forgetWorkers(): void {
  for (const worker of workers.values()) worker.end();
  workers.clear();
  languages = null;
}

export async function languagesOf(base: string, signal: AbortSignal): Promise<Language[]> {
  languages ??= readLanguages(base);
  languages.catch(() => {
    languages = null;
  });
  const own = document.documentElement.lang.split('-')[0]?.toLowerCase() ?? '';
  const all = await unlessAborted(languages, signal);
  return all.toSorted((a, b) => Number(b.language === own) - Number(a.language === own) || b.posts - a.posts);
}

async function readLanguages(base: string): Promise<Language[]> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json?ts=${entryTag}`);
  if (!response.ok) throw new Error(noIndex);
  const entry: { languages: Record<string, { page_count: number }> } = await response.json();
  const found = new Map<string, Language>();
  for (const [part, { page_count: posts }] of Object.entries(entry.languages)) {
    const [language = part] = languageOfIndex(part).split('-x-');
    const { parts, posts: others } = found.get(language) ?? { parts: [], posts: 0 };
    found.set(language, { language, parts: [...parts, part], posts: others + posts });
  }
  return [...found.values()];
}

const noIndex = 'there is no index here: npm run build makes one';

/** Whether it says all that there is to say. */
export function isSentence(error: unknown): boolean {
  return error instanceof Error && error.message === noIndex;
}

/** The index knows years; days are compared when a post is loaded. */
function indexFilters({ tags, since, until }: SearchFilters): IndexFilters {
  const first = Number((since ?? '').slice(0, 4)) || firstYear;
  const last = Number((until ?? '').slice(0, 4)) || new Date().getFullYear() + 1;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
  return {
    ...(tags.length === 0 ? {} : { tag: tags }),
    ...(since === null && until === null ? {} : { year: { any: years } }),
  };
}

/** No blog is older than the web. */
const firstYear = 1990;

export async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop));
}
