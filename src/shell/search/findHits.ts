/** Finds the sections that answer a query, the best post first. */
import { siteBase } from '../../dom/siteBase.ts';
import { foldText } from '../../text/foldText.ts';
import { interruptible } from '../streams/timeSlices.ts';
import { type Attempt, askedWords } from './attempts.ts';
import { plainText } from './excerpt.ts';
import type { Hit, SearchFilters } from './hit.ts';
import { hasWord, hitsOf } from './hits.ts';
import { editionOf, forgetIndexes, languagesOf, MissingIndexError, searchLanguage, workerFor } from './indexes.ts';
import type { Found } from './indexWorker.ts';
import type { IndexedText } from './worker/model.ts';

/** Yields the hits. Reads the index again, once, if a deploy has replaced it in the meantime. */
export async function* findHits(
  attempt: Attempt,
  filters: SearchFilters,
  signal: AbortSignal,
): AsyncGenerator<Hit[], undefined> {
  for (const isLastTry of [false, true]) {
    let isShown = false;
    try {
      for await (const hits of findAnySpelling(attempt, filters, signal)) {
        isShown = true;
        yield hits;
      }
      return;
    } catch (error) {
      if (signal.aborted || error instanceof MissingIndexError) throw error;
      forgetIndexes();
      if (isLastTry || isShown) throw new Error('the search index could not be read: try again', { cause: error });
    }
  }
}

/**
 * The number of posts that are shown because they contain the words of a literal such as `node.js`, if no post contains
 * the literal itself.
 */
const maxLoosePosts = 20;
/** The number of posts that are searched for the literals. */
const maxTriedPosts = 40;

/** Yields the posts that contain the query literally before those that only contain its words. */
async function* findAnySpelling(
  attempt: Attempt,
  filters: SearchFilters,
  signal: AbortSignal,
): AsyncGenerator<Hit[], undefined> {
  const { query } = attempt;
  const loose: Hit[][] = [];
  let hasFound = false;
  for (const words of query.spellings) {
    const seen = new Set<string>();
    for await (const { hits, content } of findWords(words, attempt, filters, signal)) {
      const isLiteral = query.literals.every((literal) => literal.test(content));
      if (isLiteral) yield hits;
      else if (!query.isStrict && loose.length < maxLoosePosts) loose.push(hits);
      hasFound ||= isLiteral;
      seen.add(hits[0]?.path ?? '');
      if (!isLiteral && seen.size >= maxTriedPosts) break;
    }
    if (hasFound) return;
    // A query of words alone needs no other spelling once they are found.
    if (loose.length > 0 && query.literals.length === 0) break;
  }
  const paths = new Set<string>();
  for (const hits of loose) {
    const path = hits[0]?.path ?? '';
    if (!paths.has(path)) yield hits;
    paths.add(path);
  }
}

/** How many posts are loaded at once. */
const batchSize = 5;

/**
 * Searches the language of the page first, so that the first hit waits for no other index. The indexes have no apostrophes,
 * so `don't` is found however it is written. `content` is the folded text of the post, if the query has literals.
 */
async function* findWords(
  spelling: string,
  { query, way }: Attempt,
  filters: SearchFilters,
  signal: AbortSignal,
): AsyncGenerator<{ hits: Hit[]; content: string }, undefined> {
  const base = siteBase();
  const within = interruptible(signal);
  const edition = await editionOf(base, filters.directory, signal);
  for (const indexed of await languagesOf(base, signal)) {
    const words = askedWords(spelling, way, indexed);
    if (words === null) continue;
    const search = searchLanguage(workerFor(base, indexed), words, filters, edition);
    try {
      const { load } = await within(search);
      let [tried, hasFound] = [0, false];
      for await (const text of textsOf(load, within)) {
        tried += 1;
        const hits = hitsOf(text, base, query, words);
        if (hits.some((hit) => hasWord(hit, words, indexed.language))) {
          hasFound = true;
          if (isWanted(text, filters)) yield { hits, content: query.literals.length === 0 ? '' : contentOf(text) };
        }
        // When the best posts do not contain the words, no post does.
        else if (!hasFound && tried === batchSize) break;
      }
    } finally {
      // Also when the reader wants no more hits, or the search has not been answered yet.
      search.then(({ free }) => free()).catch(() => {});
    }
  }
}

/** Yields the posts that a search has found. Loads a few at once. */
async function* textsOf(
  load: Found['load'],
  within: ReturnType<typeof interruptible>,
): AsyncGenerator<IndexedText, undefined> {
  for (let start = 0; ; start += batchSize) {
    const texts = Array.from({ length: batchSize }, (_, index) => load(start + index));
    // When one fails, nobody awaits those after it.
    for (const text of texts) text.catch(() => {});
    for (const text of texts) {
      const loaded = await within(text);
      if (loaded === null) return;
      yield loaded;
    }
  }
}

function contentOf({ content, meta }: IndexedText): string {
  return foldText(plainText(`${meta.title ?? ''} ${content}`));
}

function isWanted({ meta }: IndexedText, { since, until, title }: SearchFilters): boolean {
  const day = meta.date ?? null;
  if (since !== null && (day === null || day < since)) return false;
  if (until !== null && (day === null || day > until)) return false;
  return title === null || foldText(plainText(meta.title ?? '')).includes(foldText(title));
}
