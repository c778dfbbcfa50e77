/** Turns a post that the index found into the hits that are shown. */
import { foldText } from '../../text/foldText.ts';
import { hasRun } from '../../text/indexedWords.ts';
import { excerptOf, matchedWords, plainText } from './excerpt.ts';
import type { Hit } from './hit.ts';
import type { Query } from './query.ts';
import { withWholeRuns } from './wholeRuns.ts';
import { isFormOf, queryWords } from './wordForms.ts';
import type { IndexedText } from './worker/model.ts';

/** How many sections of one post are shown. */
const maxSections = 3;

/** Returns the hits in one post. `words` is the spelling of the query that the index was asked for. */
export function hitsOf(text: IndexedText, base: string, query: Query, words: string): Hit[] {
  const { url, meta } = text;
  const page = base + url.slice(1);
  const title = plainText(meta.title ?? url);
  const pairs = queryWords(words).filter((word) => hasRun.test(word));
  const parts = query.runs.length === 0 ? [] : [query.runs.map(foldText), pairs.map(foldText)];
  const sections = withWholeRuns(text, query.runs);
  const best = sections.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, maxSections);
  return best.map(({ title: heading, excerpt: marked, anchor }) => {
    const section = anchor
      ? { id: anchor.id, heading: plainText(heading), level: Number(anchor.element.slice(1)) }
      : null;
    const excerpt = excerptOf(marked, section?.heading ?? title, parts);
    const found = matchedWords(excerpt);
    const search =
      found.length === 0 ? '' : `?h=${(query.marked?.split(' ') ?? found).map(encodeURIComponent).join('+')}`;
    // The text before the first heading is the section `top`, below the title of the page.
    const fragment = section ? `#${encodeURIComponent(section.id)}` : found.length === 0 ? '' : '#top';
    const href = page + search + fragment;
    return { ...excerpt, path: meta.path ?? url, page, title, date: meta.date ?? null, section, href };
  });
}

/** Returns whether the hit, of a text in `language`, contains a word of the query in any of its forms. */
export function hasWord(hit: Hit, query: string, language: string): boolean {
  const marked = [
    ...hit.matches.map(({ start, end }) => hit.text.slice(start, end)),
    ...queryWords(`${hit.title} ${hit.section?.heading ?? ''}`),
  ];
  const words = queryWords(query);
  // Short words such as the `l` of `l'élève` are in every text.
  const long = words.filter((word) => word.length > 2 || hasRun.test(word));
  return (long.length === 0 ? words : long).some((word) => marked.some((found) => isFormOf(found, word, language)));
}
