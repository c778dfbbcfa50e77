/** The word that somebody probably meant. */

/**
 * The candidate with the smallest edit distance to `word`, the first of equals, or null where none is near: within a third
 * of the part in which the two differ, and nothing for less than three letters. Of paths that part has neither the
 * folders nor the ending that both have, so that `post/nope.md` is not taken for `post/top.md`. Letter case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.floor(word.length / 3) + 1;
  const looked = word.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const other = candidate.toLowerCase();
    const limit = Math.min(least - 1, limitFor(looked, other));
    const distance = looked === other ? 0 : limit === 0 ? 1 : editDistance(looked, other, limit);
    if (distance > limit) continue;
    best = candidate;
    least = distance;
    if (distance === 0) break;
  }
  return best;
}

/**
 * How many letters must be changed, added, removed, or swapped with their neighbour (optimal string alignment,
 * https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance); gives up with `limit + 1` once it is above `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isEqual = a[row - 1] === b[column - 1];
      const change = (previous[column - 1] ?? 0) + (isEqual ? 0 : 1);
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwapped ? (before[column - 2] ?? limit) + 1 : change;
      current.push(Math.min(change, swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    // A swap counts from the row before the last one.
    if (Math.min(...current, ...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** How far `other` may be from `looked`, both in lower case, to be what was meant. */
export function limitFor(looked: string, other: string): number {
  const shorter = Math.min(looked.length, other.length);
  let start = 0;
  for (let at = 0; at < shorter; at += 1) {
    const letter = looked.charCodeAt(at);
    if (letter !== other.charCodeAt(at)) break;
    if (letter === slash) start = at + 1;
  }
  let ending = 0;
  for (let length = 1; length <= shorter - start; length += 1) {
    const letter = looked.charCodeAt(looked.length - length);
    if (letter !== other.charCodeAt(other.length - length)) break;
    if (letter === slash || letter === dot) ending = length;
  }
  const own = looked.length - start - ending;
  return own < 3 ? 0 : Math.floor(own / 3);
}

const [slash, dot] = [0x2f, 0x2e];
