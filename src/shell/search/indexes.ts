/** The indexes of the site: one for each language, in one part or several, each with a worker that answers for it. */
import { indexLanguage, languageOfIndex } from '../../text/indexLanguage.ts';
import { interruptible } from '../streams/timeSlices.ts';
import type { SearchFilters } from './hit.ts';
import { type Found, type IndexWorker, startIndexWorker } from './indexWorker.ts';
import type { IndexFilters, IndexPart } from './worker/model.ts';

/**
 * A language of the site. `program` names Pagefind's program for it, and `hasStemmer` says whether that knows the endings
 * of its words. The build divides a large index into several parts (src/publish/search/indexParts.ts).
 */
export type SearchedLanguage = {
  language: string;
  program: string;
  parts: IndexPart[];
  posts: number;
  hasStemmer: boolean;
};

/** What there is to search. `editions` are the home pages of a site with several: `/` and `/de/`. */
type Indexes = { languages: SearchedLanguage[]; editions: string[] };

/** They live as long as the page. */
const workers = new Map<string, IndexWorker>();
let idle: IndexWorker | null = null;
let indexes: Promise<Indexes> | null = null;

/**
 * Starts a worker before it is known what there is to search, so that its script loads meanwhile. The first language takes
 * it.
 */
export function startFirstWorker(base: string): void {
  if (workers.size === 0) idle ??= startIndexWorker(base);
}

/** Returns the worker of a language. Starts it if needed. */
export function workerFor(base: string, { language, program, parts }: SearchedLanguage): IndexWorker {
  const known = workers.get(language);
  if (known) return known;
  const worker = idle ?? startIndexWorker(base);
  idle = null;
  workers.set(language, worker);
  worker.open({ folder: `${base}pagefind/`, program, parts, excerptLength: excerptLengthOf(language) });
  return worker;
}

/** Searches a language, in all editions if `edition` is null. */
export function searchLanguage(
  worker: IndexWorker,
  words: string,
  filters: SearchFilters,
  edition: string | null,
): Promise<Found> {
  return worker.search(words, indexFilters(filters, edition));
}

/** Ends the workers, so that the next search reads the indexes again. */
export function forgetIndexes(): void {
  for (const worker of workers.values()) worker.end();
  workers.clear();
  idle?.end();
  idle = null;
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
  const response = await fetch(`${base}pagefind/pagefind-entry.json?ts=1`);
  if (!response.ok) throw new MissingIndexError('there is no search index here: npm run build makes one');
  const found = new Map<string, SearchedLanguage>();
  const entry: unknown = await response.json();
  for (const { name, hash, posts, program } of readEntry(entry)) {
    const [language = name] = languageOfIndex(name).split('-x-');
    const known = found.get(language) ?? { parts: [], posts: 0 };
    found.set(language, {
      language,
      program: program ?? 'unknown',
      parts: [...known.parts, { hash, posts }],
      posts: known.posts + posts,
      hasStemmer: program !== null,
    });
  }
  return { languages: [...found.values()], editions: readEditions(entry) };
}

function readEditions(entry: unknown): string[] {
  const editions = isObject(entry) && 'editions' in entry ? entry.editions : [];
  return Array.isArray(editions) ? editions.map(String) : [];
}

type ListedPart = { name: string; hash: string; posts: number; program: string | null };

/** Parses the list of indexes: `{ languages: { en: { hash: "en_1f0c", page_count: 12, wasm: "en" } } }`. */
function readEntry(entry: unknown): ListedPart[] {
  const languages = isObject(entry) && 'languages' in entry ? entry.languages : null;
  if (!isObject(languages)) throw new Error('the list of indexes is not complete');
  return Object.entries(languages).map(([name, value]: [string, unknown]) => {
    const hash = isObject(value) && 'hash' in value ? String(value.hash) : '';
    const posts = isObject(value) && 'page_count' in value ? Number(value.page_count) : 0;
    const program = isObject(value) && 'wasm' in value && typeof value.wasm === 'string' ? value.wasm : null;
    return { name, hash, posts, program };
  });
}

/** Returns the words of an excerpt. Scripts without spaces are indexed in pairs of letters, so theirs need more. */
function excerptLengthOf(language: string): number {
  return indexLanguage(language) !== language || language === 'ko' ? 60 : 30;
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
