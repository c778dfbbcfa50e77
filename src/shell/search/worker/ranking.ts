/** Merges what the parts of an index have found into one order. */

/** A post that matches: the name of its file, its score, and its matching words. */
export type Match = { file: string; score: number; words: MatchingWord[] };

/** `location` counts the words of the content. A word in a heading, or one that is exactly as written, weighs more. */
export type MatchingWord = { location: number; weight: number };

/**
 * What a part has found. `counts` says for each word of the query how many of the part's `posts` have it; a phrase has no
 * counts.
 */
export type PartAnswer = { posts: number; counts: number[]; matches: Iterator<Match> };

/**
 * Yields the matches of parts, the best first, and of equal ones that of the earlier part first. The parts sort theirs. A
 * score grows with the rarity of the words in its part, so it is put in proportion to their rarity in all `posts` of the
 * index.
 */
export function* merged(parts: readonly PartAnswer[], posts: number): Generator<Match, undefined> {
  const counts = (parts[0]?.counts ?? []).map((_, word) => sum(parts.map((part) => part.counts[word] ?? 0)));
  const rarity = sum(counts.map((count) => rarityOf(posts, count)));
  const queues = parts.flatMap(({ posts: ofPart, counts: inPart, matches }) => {
    const scale = rarity === 0 ? 1 : rarity / sum(inPart.map((count) => rarityOf(ofPart, count)));
    return queueOf(matches, scale) ?? [];
  });
  while (queues.length > 0) {
    const best = queues.reduce((a, b) => (b.score > a.score ? b : a));
    yield best.match;
    const next = queueOf(best.matches, best.scale);
    queues.splice(queues.indexOf(best), 1, ...(next ? [next] : []));
  }
}

/** Yields the matches in an answer of the program. Parses a few at a time, because a common word has thousands. */
export function* matchesIn(answer: string): Generator<Match, undefined> {
  const list = answer.slice(answer.indexOf(listStart) + listStart.length, answer.lastIndexOf(listEnd));
  for (let start = 0; start < list.length; ) {
    let end = start;
    for (let count = 0; count < parsedAtOnce && end >= 0; count += 1) end = list.indexOf(between, end + 1);
    const stop = end < 0 ? list.length : end + 1;
    const matches: unknown = JSON.parse(`[${list.slice(start, stop)}]`);
    if (Array.isArray(matches)) yield* matches.map(matchOf);
    start = stop + 1;
  }
}

/** Returns how many posts of the part have the words, whatever the filters. */
export function countIn(answer: string): number {
  return Number.parseInt(answer.slice(answer.lastIndexOf(listEnd) + listEnd.length), 10);
}

type Queue = { match: Match; score: number; scale: number; matches: Iterator<Match> };

/** Takes the next match. Returns null after the last one. */
function queueOf(matches: Iterator<Match>, scale: number): Queue | null {
  const { value, done } = matches.next();
  return done ? null : { match: value, score: value.score * scale, scale, matches };
}

/** Returns the inverse document frequency of BM25, as Pagefind calculates it. */
function rarityOf(posts: number, count: number): number {
  return Math.log(1 + (posts - count + 0.5) / (count + 0.5));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const listStart = '"results":[';
const listEnd = '],"unfiltered_total":';
/** The end of one match and the start of the next, which no text in a match can contain. */
const between = '},{"p":';
const parsedAtOnce = 25;

function matchOf({ p, s, l }: { p: string; s: number; l: { l: number; s: number }[] }): Match {
  return { file: p, score: s, words: l.map((word) => ({ location: word.l, weight: word.s })) };
}
