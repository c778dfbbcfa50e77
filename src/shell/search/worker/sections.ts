/** Finds the sections of a post that contain the matching words, and an excerpt of each. */
import type { Anchor, FoundSection } from './model.ts';
import type { MatchingWord } from './ranking.ts';

/** A post in the index. The anchors are its headings. */
export type Fragment = { url: string; content: string; meta: Record<string, string>; anchors: Anchor[] };

/** Returns the sections in the order of the post. `matches` are sorted; an excerpt has at most `length` words. */
export function sectionsOf(fragment: Fragment, matches: readonly MatchingWord[], length: number): FoundSection[] {
  const words = fragment.content.replaceAll('<', '&lt;').replaceAll('>', '&gt;').split(wordSeparator);
  const anchors = fragment.anchors
    .filter(({ element, text }) => /^h\d$/.test(element) && /\S/.test(text))
    .sort((a, b) => a.location - b.location);
  return [null, ...anchors].flatMap((anchor, index) => {
    const from = anchor?.location ?? 0;
    const to = anchors[index]?.location ?? words.length;
    const found = matches.filter(({ location }) => location >= from && location < to);
    if (found.length === 0) return [];
    const title = anchor?.text ?? fragment.meta.title ?? '';
    const locations = found.map(({ location }) => location);
    return [{ title, excerpt: excerptOf(words, found, from, to, length), locations, anchor }];
  });
}

/** Pagefind counts words by it. A word may contain an invisible character that is no space to Unicode. */
const wordSeparator = /[^\S\uFEFF]+/;

/** Returns the words around the place with the most matches, between the words `from` and `to`. */
function excerptOf(words: string[], matches: MatchingWord[], from: number, to: number, length: number): string {
  const { first, last } = densest(matches, length);
  const centred = Math.floor((first + last + 1 - length) / 2);
  const start = Math.max(from, Math.min(centred, to - length));
  const marked = new Set(matches.map(({ location }) => location));
  return words
    .slice(start, Math.min(start + length, to))
    .map((word, index) => (marked.has(start + index) ? `<mark>${word}</mark>` : word))
    .join(' ');
}

/** Returns the first and last location of the matches that weigh most among those within `length` words. */
function densest(matches: MatchingWord[], length: number): { first: number; last: number } {
  let best = { first: 0, last: 0, weight: -1 };
  let [start, weight] = [0, 0];
  for (const match of matches) {
    weight += match.weight;
    for (let head = matches[start]; head && head.location <= match.location - length; head = matches[start]) {
      weight -= head.weight;
      start += 1;
    }
    const first = matches[start]?.location ?? match.location;
    if (weight > best.weight) best = { first, last: match.location, weight };
  }
  return best;
}
