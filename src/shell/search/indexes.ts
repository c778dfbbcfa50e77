/** The indexes of the site: one for each language, in one part or several, each with a worker that answers for it. */
import { languageOfIndex } from '../../text/indexLanguage.ts';
import { interruptible } from '../streams/timeSlices.ts';
import type { SearchFilters } from './hit.ts';
import { entryTag, type IndexFilters, type IndexWorker, startIndexWorker } from './indexWorker.ts';

/**
 * A language of the site. The build divides a large index into several parts (src/publish/search/indexParts.ts), each
 * with a worker. `hasStemmer` says whether Pagefind knows the endings of its words.
 */
export type SearchedLanguage = { language: string; parts: string[]; posts: number; hasStemmer: boolean };

/** What there is to search. `editions` are the home pages of a site with several: `/` and `/de/`. */
type Indexes = { languages: SearchedLanguage[]; editions: string[] };

/** Both live as long as the page. */
const workers = new Map<string, IndexWorker>();
let indexes: Promise<Indexes> | null = null;

/** Returns the worker of an index, or of a part of one, and starts it if needed. */
export function workerFor(base: string, part: string): IndexWorker {
  const worker = workers.get(part) ?? startIndexWorker(base, part);
  workers.set(part, worker);
  return worker;
}

/** Searches one part, in all editions if `edition` is null. Resolves to its matches. */
export async function searchPart(worker: IndexWorker, words: string, filters: SearchFilters, edition: string | null) {
  const { matches, free } = await worker.search(words, indexFilters(filters, edition));
  return { matches: matches.map((match) => ({ score: match.score, load: () => worker.load(match) })), free };
}

/** Ends the workers, so that the next search reads the indexes again. */
export function forgetIndexes(): void {
  for (const worker of workers.values()) worker.end();
  workers.clear();
  indexes = null;
}

/** Returns the language of the page first, then those with the most posts. */
export async function languagesOf(base: string, signal: AbortSignal): Promise<SearchedLanguage[]> {
  const own = document.documentElement.lang.split('-')[0]?.toLowerCase() ?? '';
  const { languages } = await indexesOf(base, signal);
  return languages.toSorted((a, b) => Number(b.language === own) - Number(a.language === own) || b.posts - a.posts);
}

/** Returns the home page that a directory is below; null if there is only one, or for no directory. */
export async function editionOf(base: string, directory: string | null, signal: AbortSignal): Promise<string | null> {
  if (directory === null) return null;
  const { editions } = await indexesOf(base, signal);
  const below = editions.filter((root) => `${directory}/`.startsWith(root));
  return below.reduce<string | null>((best, root) => (best !== null && best.length > root.length ? best : root), null);
}

function indexesOf(base: string, signal: AbortSignal): Promise<Indexes> {
  indexes ??= fetchIndexes(base);
  indexes.catch(() => {
    indexes = null;
  });
  return interruptible(signal)(indexes);
}

/** Thrown if there is no index, as in dev. Trying again would not help. */
export class MissingIndexError extends Error {}

async function fetchIndexes(base: string): Promise<Indexes> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json?ts=${entryTag}`);
  if (!response.ok) throw new MissingIndexError('there is no search index here: npm run build makes one');
  const found = new Map<string, SearchedLanguage>();
  const entry: unknown = await response.json();
  for (const { part, posts, hasStemmer } of readEntry(entry)) {
    const [language = part] = languageOfIndex(part).split('-x-');
    const known = found.get(language) ?? { parts: [], posts: 0 };
    found.set(language, { language, parts: [...known.parts, part], posts: known.posts + posts, hasStemmer });
  }
  return { languages: [...found.values()], editions: readEditions(entry) };
}

function readEditions(entry: unknown): string[] {
  const editions = isObject(entry) && 'editions' in entry ? entry.editions : [];
  return Array.isArray(editions) ? editions.map(String) : [];
}

/** Parses Pagefind's list of languages: `{ languages: { en: { page_count: 12, wasm: "en" } } }`. */
function readEntry(entry: unknown): { part: string; posts: number; hasStemmer: boolean }[] {
  const languages = isObject(entry) && 'languages' in entry ? entry.languages : null;
  if (!isObject(languages)) throw new Error('the list of indexes is not complete');
  return Object.entries(languages).map(([part, value]: [string, unknown]) => {
    const posts = isObject(value) && 'page_count' in value ? Number(value.page_count) : 0;
    return { part, posts, hasStemmer: isObject(value) && 'wasm' in value && typeof value.wasm === 'string' };
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Returns the filters for the index, which can filter by year only. Days are compared once a post is loaded. */
function indexFilters({ tags, since, until }: SearchFilters, edition: string | null): IndexFilters {
  const first = Number((since ?? '').slice(0, 4)) || firstYear;
  const last = Number((until ?? '').slice(0, 4)) || new Date().getFullYear() + 1;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
  return {
    ...(edition === null ? {} : { edition: [edition] }),
    ...(tags.length === 0 ? {} : { tag: tags }),
    ...(since === null && until === null ? {} : { year: { any: years } }),
  };
}

/** No blog is older than the web. */
const firstYear = 1990;
