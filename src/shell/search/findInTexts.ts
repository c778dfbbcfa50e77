/** What a reader asks for -> the sections that answer it, the best post first. */
import { siteBase } from '../../dom/siteBase.ts';
import { folded } from '../../text/folded.ts';
import { hasRun } from '../../text/indexedWords.ts';
import { excerptOf, matchedWords, plainText } from './excerpt.ts';
import type { Hit, SearchFilters } from './hit.ts';
import { forgetWorkers, isSentence, languagesOf, searchPart, unlessAborted, workerFor } from './indexes.ts';
import type { IndexedText } from './indexWorker.ts';
import type { Query } from './query.ts';
import { withWholeRuns } from './wholeRuns.ts';
import { isFormOf, queryWords } from './wordForms.ts';

/** An index that a deploy has replaced is read anew, once. */
export async function* findInTexts(
  query: Query,
  filters: SearchFilters,
  signal: AbortSignal,
): AsyncGenerator<Hit[], undefined> {
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
          const hits = hitsOf(loaded, base, query, words);
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

function isWanted({ meta }: IndexedText, { since, until, title }: SearchFilters): boolean {
  const day = meta.date ?? null;
  if (since !== null && (day === null || day < since)) return false;
  if (until !== null && (day === null || day > until)) return false;
  return title === null || folded(plainText(meta.title ?? '')).includes(folded(title));
}

/** `asked` are the words that the index was asked for. */
function hitsOf(text: IndexedText, base: string, query: Query, asked: string): Hit[] {
  const { raw_url: url, meta } = text;
  const page = base + url.slice(1);
  const title = plainText(meta.title ?? url);
  const parts =
    query.runs.length === 0 ? [] : [query.runs, queryWords(asked).filter((word) => hasRun.test(word))].map(foldedAll);
  const sections = withWholeRuns(text, query.runs);
  const best = sections.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, sectionsShown);
  return best.map(({ title: heading, excerpt: marked, anchor }) => {
    const section = anchor
      ? { id: anchor.id, heading: plainText(heading), level: Number(anchor.element.slice(1)) }
      : null;
    const excerpt = excerptOf(marked, section?.heading ?? title, parts);
    const words = matchedWords(excerpt);
    const search =
      words.length === 0 ? '' : `?h=${(query.marked?.split(' ') ?? words).map(encodeURIComponent).join('+')}`;
    // What stands before the first heading is the section `top`; a title alone is above it.
    const fragment = section ? `#${encodeURIComponent(section.id)}` : words.length === 0 ? '' : '#top';
    const href = page + search + fragment;
    return { ...excerpt, path: meta.path ?? url, page, title, date: meta.date ?? null, section, href };
  });
}

function foldedAll(words: string[]): string[] {
  return words.map(folded);
}

function hasWord(hit: Hit, query: string): boolean {
  const marked = [
    ...hit.matches.map(({ start, end }) => hit.text.slice(start, end)),
    ...queryWords(`${hit.title} ${hit.section?.heading ?? ''}`),
  ];
  const words = queryWords(query);
  // The `l` of `l'élève` is in every text.
  const long = words.filter((word) => word.length > 2 || hasRun.test(word));
  return (long.length === 0 ? words : long).some((word) => marked.some((found) => isFormOf(found, word)));
}
