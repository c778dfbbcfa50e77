/** Search over the whole site: words -> the sections that have them, the best first, from the index of each language. */
import { siteBase } from '../../browser/siteBase.ts';
import { folded } from '../../folded.ts';
import { type Excerpt, excerptOf, matchedWords, plainText } from './excerpt.ts';
import { entryTag, type IndexedText, type IndexFilters, type IndexWorker, startIndexWorker } from './indexWorker.ts';
import type { Query } from './query.ts';
import { isFormOf, queryWords, unspaced } from './wordForms.ts';

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

/** An index that a deploy has replaced is read anew, once. */
async function* find(text: string, filters: SearchFilters, signal: AbortSignal): AsyncGenerator<Hit[], undefined> {
  // A file of its own, which comes while the index is opened.
  const [{ readQuery }] = await Promise.all([import('./query.ts'), languagesOf(siteBase(), signal)]);
  const query = readQuery(text);
  if (query === null) return;
  for (const isLast of [false, true]) {
    let isShown = false;
    try {
      for await (const hits of findAnyWay(query, filters, signal)) {
        isShown = true;
        yield hits;
      }
      return;
    } catch (error) {
      if (signal.aborted || isSentence(error)) throw error;
      forgetWorkers();
      if (isLast || isShown) throw new Error('the index could not be read: try again', { cause: error });
    }
  }
}

/** What holds the text as it was asked for comes before what only has its words. */
async function* findAnyWay(
  query: Query,
  filters: SearchFilters,
  signal: AbortSignal,
): AsyncGenerator<Hit[], undefined> {
  const loose: Hit[][] = [];
  let isFound = false;
  for (const words of query.ways) {
    const seen = new Set<string>();
    for await (const { hits, content } of findWords(words, query, filters, signal)) {
      const isLiteral = query.literals.every((literal) => literal.test(content));
      if (isLiteral) yield hits;
      else if (!query.strict && loose.length < mostLoose) loose.push(hits);
      isFound ||= isLiteral;
      seen.add(hits[0]?.path ?? '');
      if (!isLiteral && seen.size >= mostTried) break;
    }
    if (isFound) return;
    // Words alone need no other way once they are found.
    if (loose.length > 0 && query.literals.length === 0) break;
  }
  const paths = new Set<string>();
  for (const hits of loose) {
    const path = hits[0]?.path ?? '';
    if (!paths.has(path)) yield hits;
    paths.add(path);
  }
}

/** Texts that have only the words of `node.js`, shown where none has the whole; and how many are looked into for it. */
const mostLoose = 20;
const mostTried = 40;

/**
 * The language of the page first, whose index is all that the first hit waits for. In an index ’ and ' are nothing at
 * all, so that `don't` is found however it is written.
 */
async function* findWords(
  words: string,
  query: Query,
  filters: SearchFilters,
  signal: AbortSignal,
): AsyncGenerator<{ hits: Hit[]; content: string }, undefined> {
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
          const hits = hitsOf(loaded, base, query);
          if (!hits.some((hit) => hasWord(hit, words))) continue;
          isFound = true;
          if (isWanted(loaded, filters)) yield { hits, content: query.literals.length === 0 ? '' : contentOf(loaded) };
        }
        // Words that the best posts do not have, no post has.
        if (!isFound) break;
      }
    } finally {
      // Also when nobody wants more of them, or the answer is still to come.
      for (const search of searches) search.then(({ free }) => free()).catch(() => {});
    }
  }
}

/** As it is compared with what was asked for. */
function contentOf({ content, meta }: IndexedText): string {
  return folded(plainText(`${meta.title ?? ''} ${content}`));
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
  if (!response.ok) throw new Error(noIndex);
  const entry: { languages: Record<string, { page_count: number }> } = await response.json();
  const found = new Map<string, Language>();
  for (const [part, { page_count: posts }] of Object.entries(entry.languages)) {
    const [language = part] = part.split('-x-');
    const { parts, posts: others } = found.get(language) ?? { parts: [], posts: 0 };
    found.set(language, { language, parts: [...parts, part], posts: others + posts });
  }
  return [...found.values()];
}

const noIndex = 'there is no index here: npm run build makes one';

/** Whether it says all that there is to say. */
function isSentence(error: unknown): boolean {
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

function isWanted({ meta }: IndexedText, { since, until, title }: SearchFilters): boolean {
  const day = meta.date ?? null;
  if (since !== null && (day === null || day < since)) return false;
  if (until !== null && (day === null || day > until)) return false;
  return title === null || folded(plainText(meta.title ?? '')).includes(folded(title));
}

function hitsOf({ raw_url: url, meta, sub_results: sections }: IndexedText, base: string, { marked }: Query): Hit[] {
  const page = base + url.slice(1);
  const title = plainText(meta.title ?? url);
  const best = sections.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, sectionsShown);
  return best.map(({ title: heading, excerpt: text, anchor }) => {
    const section = anchor
      ? { id: anchor.id, heading: plainText(heading), level: Number(anchor.element.slice(1)) }
      : null;
    const excerpt = excerptOf(text, section?.heading ?? title);
    const words = matchedWords(excerpt);
    const query = words.length === 0 ? '' : `?h=${(marked?.split(' ') ?? words).map(encodeURIComponent).join('+')}`;
    // What stands before the first heading is the section `top`; a title alone is above it.
    const fragment = section ? `#${encodeURIComponent(section.id)}` : words.length === 0 ? '' : '#top';
    const href = page + query + fragment;
    return { ...excerpt, path: meta.path ?? url, page, title, date: meta.date ?? null, section, href };
  });
}

function hasWord(hit: Hit, query: string): boolean {
  const marked = [
    ...hit.matches.map(({ start, end }) => hit.text.slice(start, end)),
    ...queryWords(`${hit.title} ${hit.section?.heading ?? ''}`),
  ];
  const words = queryWords(query);
  // The `l` of `l'élève` is in every text.
  const long = words.filter((word) => word.length > 2 || unspaced.test(word));
  return (long.length === 0 ? words : long).some((word) => marked.some((found) => isFormOf(found, word)));
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
