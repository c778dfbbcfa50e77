/**
 * Finds the word that was probably meant by a misspelt word. This is plain JavaScript because the command line is checked
 * before anything is installed or bundled.
 */

/**
 * Returns the candidate with the smallest edit distance to `word`, the first one if several are equal, or null if none
 * is near. The distance may be a third of the length of the part in which the two differ, and that part must have at
 * least three letters. For paths, it excludes the folders and the extension that both have, so that `post/nope.md` does
 * not match `post/top.md`. Letter case does not count.
 */
export function nearest(word, candidates) {
  let best = null;
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
 * Counts the letters that must be changed, added, removed or swapped with their neighbour (optimal string alignment,
 * https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). Stops and returns `limit + 1` once the distance exceeds
 * `limit`.
 */
export function editDistance(a, b, limit = Number.POSITIVE_INFINITY) {
  let before = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isEqual = a[row - 1] === b[column - 1];
      const change = previous[column - 1] + (isEqual ? 0 : 1);
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwapped ? (before[column - 2] ?? limit) + 1 : change;
      current.push(Math.min(change, swap, previous[column] + 1, current[column - 1] + 1));
    }
    // A swap of two letters continues from the row before the previous one, so both must exceed the limit.
    if (Math.min(...current, ...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length];
}

/** Returns the largest edit distance at which `other` still counts as near to `looked`. Both are in lower case. */
export function limitFor(looked, other) {
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
