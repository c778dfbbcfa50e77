/** Search over the whole site: words -> the sections that have them, the best first, from the index of each language. */
import { siteBase } from '../../browser/siteBase.ts';
import { type Excerpt, excerptOf, matchedWords, plainText } from './excerpt.ts';
import { entryTag, type IndexedText, type IndexFilters, type IndexWorker, startIndexWorker } from './indexWorker.ts';
import { isFormOf, queryWords } from './wordForms.ts';

/** A section of a post. `heading` and `section` are null for what stands before the first heading. */
export type Hit = Excerpt & {
  /** The post's markdown, `/post/hello.md`, and its page. */
  path: string;
  page: string;
  title: string;
  date: string | null;
  section: { id: string; heading: string; level: number } | null;
  /** The section, with the words to mark behind a `?h=`. */
  href: string;
};

/** Days are `2026-01-31`, tags and title in lower case; null where all are wanted. */
export type SearchFilters = { tags: string[]; since: string | null; until: string | null; title: string | null };

/** Rejects with a sentence where there is no index, or no network. */
export type Search = {
  /** Yields the hits of one post together, the best post first. */
  find: (words: string, filters: SearchFilters, signal: AbortSignal) => AsyncGenerator<Hit[], undefined>;
  /** How many posts and pages there are. */
  count: (signal: AbortSignal) => Promise<number>;
};

/** The index that the build wrote. */
export const siteIndex: Search = { find, count };

/**
 * The language of the page first, whose index is all that the first hit waits for. In an index ’ and ' are nothing at
 * all, so that `don't` is found however it is written.
 */
async function* find(words: string, filters: SearchFilters, signal: AbortSignal): AsyncGenerator<Hit[], undefined> {
  const base = siteBase();
  for (const { parts } of await languagesOf(base, signal)) {
    const searches = parts.map((part) => searchPart(workerFor(base, part), words, filters));
    try {
      const found = await unlessAborted(Promise.all(searches), signal);
      const matches = found.flatMap((part) => part.matches).sort((a, b) => b.score - a.score);
      let isFound = false;
      for (let start = 0; start < matches.length; start += atOnce) {
        const texts = matches.slice(start, start + atOnce).map(({ load }) => load());
        // Where one fails, nobody waits for those behind it.
        for (const text of texts) text.catch(() => {});
        for (const text of texts) {
          const loaded = await unlessAborted(text, signal);
          const hits = hitsOf(loaded, base);
          if (!hits.some((hit) => hasWord(hit, words))) continue;
          isFound = true;
          if (isWanted(loaded, filters)) yield hits;
        }
        // Words that the best posts do not have, no post has.
        if (!isFound) break;
      }
    } catch (error) {
      if (signal.aborted) throw error;
      // Another deploy may have taken the place of this index: the next search begins anew.
      forgetWorkers();
      throw new Error('the index could not be read: try again', { cause: error });
    } finally {
      // Also when nobody wants more of them, or the answer is still to come.
      for (const search of searches) search.then(({ free }) => free()).catch(() => {});
    }
  }
}

const atOnce = 5;

/** How many sections of one post are shown. */
const sectionsShown = 3;

const workers = new Map<string, IndexWorker>();

/** The index of a large site has several parts for a language (output/search/indexParts.ts), a worker for each. */
type Language = { language: string; parts: string[]; posts: number };

let languages: Promise<Language[]> | null = null;

function workerFor(base: string, part: string): IndexWorker {
  const worker = workers.get(part) ?? startIndexWorker(base, part);
  workers.set(part, worker);
  return worker;
}

async function searchPart(worker: IndexWorker, words: string, filters: SearchFilters) {
  const { matches, free } = await worker.search(words, indexFilters(filters));
  return { matches: matches.map((match) => ({ score: match.score, load: () => worker.load(match) })), free };
}

function forgetWorkers(): void {
  for (const worker of workers.values()) worker.end();
  workers.clear();
  languages = null;
}

async function count(signal: AbortSignal): Promise<number> {
  return (await languagesOf(siteBase(), signal)).reduce((sum, { posts }) => sum + posts, 0);
}

async function languagesOf(base: string, signal: AbortSignal): Promise<Language[]> {
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
  if (!response.ok) throw new Error('there is no index here: npm run build makes one');
  const entry: { languages: Record<string, { page_count: number }> } = await response.json();
  const found = new Map<string, Language>();
  for (const [part, { page_count: posts }] of Object.entries(entry.languages)) {
    const [language = part] = part.split('-x-');
    const { parts, posts: others } = found.get(language) ?? { parts: [], posts: 0 };
    found.set(language, { language, parts: [...parts, part], posts: others + posts });
  }
  return [...found.values()];
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

function isWanted({ meta }: IndexedText, { since, until, title }: SearchFilters): boolean {
  const day = meta.date ?? null;
  if (since !== null && (day === null || day < since)) return false;
  if (until !== null && (day === null || day > until)) return false;
  return title === null || (meta.title ?? '').toLowerCase().includes(title);
}

function hitsOf({ raw_url: url, meta, sub_results: sections }: IndexedText, base: string): Hit[] {
  const page = base + url.slice(1);
  const title = plainText(meta.title ?? url);
  const best = sections.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, sectionsShown);
  return best.map(({ title: heading, excerpt: marked, anchor }) => {
    const section = anchor
      ? { id: anchor.id, heading: plainText(heading), level: Number(anchor.element.slice(1)) }
      : null;
    const excerpt = excerptOf(marked, section?.heading ?? title);
    const words = matchedWords(excerpt);
    const query = words.length === 0 ? '' : `?h=${words.map(encodeURIComponent).join('+')}`;
    // What stands before the first heading is the section `top`; a title alone is above it.
    const fragment = section ? `#${encodeURIComponent(section.id)}` : words.length === 0 ? '' : '#top';
    const href = page + query + fragment;
    return { ...excerpt, path: meta.path ?? url, page, title, date: meta.date ?? null, section, href };
  });
}

function hasWord(hit: Hit, query: string): boolean {
  const marked = [...matchedWords(hit), ...queryWords(`${hit.title} ${hit.section?.heading ?? ''}`)];
  return queryWords(query).some((word) => marked.some((found) => isFormOf(found, word)));
}

async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop));
}
