/** The word that somebody probably meant. */

/**
 * The candidate with the smallest edit distance to `word` (Levenshtein, https://en.wikipedia.org/wiki/Levenshtein_distance),
 * or null where none is within a third of its length, and at least within 2. Letter case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let limit = Math.max(2, Math.floor(word.length / 3));
  const looked = word.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(looked, candidate.toLowerCase(), limit);
    if (distance <= limit && (best === null || distance < limit)) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** How many letters must be changed, added or removed; gives up with `limit + 1` once it is above `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
