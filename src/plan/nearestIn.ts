/**
 * Finds the nearest candidate for many words. It returns the same as `nearest` in text/nearest.mjs without comparing
 * each word with each candidate, which took 146 s for 23,000 dead links on a site of 11,000 paths.
 */

import { limitFor } from '../text/nearest.mjs';

/**
 * Returns a function that finds the nearest candidate. It builds its index at the first call and caches its answers.
 */
export function nearestIn(candidates: readonly string[]): (word: string) => string | null {
  const answers = new Map<string, string | null>();
  let index: Index | null = null;
  return (word) => {
    const cached = answers.get(word);
    if (cached !== undefined) return cached;
    index ??= indexOf(candidates);
    const found = candidates[search(index, word.toLowerCase())] ?? null;
    answers.set(word, found);
    return found;
  };
}

/**
 * The candidates in lower case, sorted; the arrays are parallel. `order` is the place of each in the original list,
 * `shared` the length of the prefix that it shares with the one before, and `letters` the letters that it has once,
 * twice and three times.
 */
type Index = { texts: string[]; order: number[]; shared: number[]; letters: Letters[]; longest: number };

/** Bit sets of letters. The letters are divided into 32 groups by their lowest five bits. */
type Letters = [once: number, twice: number, thrice: number];

function indexOf(candidates: readonly string[]): Index {
  const sorted = candidates.map((candidate, order) => ({ text: candidate.toLowerCase(), order }));
  sorted.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.order - b.order));
  const texts = sorted.map(({ text }) => text);
  return {
    texts,
    order: sorted.map(({ order }) => order),
    shared: texts.map((text, place) => sharedPrefixLength(texts[place - 1] ?? '', text)),
    letters: texts.map(lettersOf),
    longest: texts.reduce((most, text) => Math.max(most, text.length), 0),
  };
}

/**
 * Returns the original place of the first candidate with the smallest edit distance, or -1. The sorted candidates are
 * walked like a trie (Shang and Merrettal, https://doi.org/10.1109/69.536247): the rows of the distance table are kept
 * for the prefix that the next candidate shares, and once no text with a prefix can be near enough, all candidates with
 * that prefix are skipped.
 */
function search({ texts, order, shared, letters, longest }: Index, word: string): number {
  let limit = Math.floor(word.length / 3);
  if (word.length - limit > longest) return -1;
  const wanted = lettersOf(word);
  const width = word.length + 1;
  const rows = new Uint16Array((Math.min(longest, word.length + limit) + 1) * width);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  let best = -1;
  // How many rows of the table are valid for the current candidate.
  let validRows = 0;
  // The length of the prefix with which no candidate can be near enough.
  let hopelessPrefix = Number.POSITIVE_INFINITY;
  for (let place = 0; place < texts.length; place += 1) {
    const common = shared[place] ?? 0;
    validRows = Math.min(validRows, common);
    if (common >= hopelessPrefix) continue;
    hopelessPrefix = Number.POSITIVE_INFINITY;
    const text = texts[place] ?? '';
    const number = order[place] ?? 0;
    const difference = Math.abs(text.length - word.length);
    if (difference > limit || isFar(wanted, letters[place], limit)) continue;
    const ownLimit = text === word ? 0 : Math.min(limit, limitFor(word, text));
    const isUnlike = ownLimit === 0 || difference > ownLimit || isFar(wanted, letters[place], ownLimit);
    if (text !== word && isUnlike) continue;
    let previousSmallest = 0;
    for (let row = Math.max(1, validRows); row <= text.length && hopelessPrefix > row; row += 1) {
      const smallest = fillRow(rows, width, row, text, word);
      // A swap of two letters continues from the row before the previous one, so both rows must be above the limit.
      if (Math.min(smallest, previousSmallest) > limit) hopelessPrefix = row;
      previousSmallest = smallest;
      validRows = row;
    }
    if (hopelessPrefix <= validRows) continue;
    const distance = rows[text.length * width + word.length] ?? 0;
    if (distance > ownLimit || (best !== -1 && distance === limit && number > best)) continue;
    best = number;
    limit = distance;
  }
  return best;
}

/** Fills the row of one letter in the table of `editDistance`. Returns the smallest number in it. */
function fillRow(rows: Uint16Array, width: number, row: number, text: string, word: string): number {
  const start = row * width;
  const above = start - width;
  const letter = text.charCodeAt(row - 1);
  const letterBefore = text.charCodeAt(row - 2);
  rows[start] = row;
  let smallest = row;
  for (let column = 1; column < width; column += 1) {
    const wanted = word.charCodeAt(column - 1);
    const change = (rows[above + column - 1] ?? 0) + (wanted === letter ? 0 : 1);
    let value = Math.min(change, (rows[above + column] ?? 0) + 1, (rows[start + column - 1] ?? 0) + 1);
    const isSwapped = column > 1 && row > 1 && wanted === letterBefore && word.charCodeAt(column - 2) === letter;
    if (isSwapped) value = Math.min(value, (rows[above - width + column - 2] ?? 0) + 1);
    rows[start + column] = value;
    if (value < smallest) smallest = value;
  }
  return smallest;
}

/**
 * Returns whether the letters alone put the distance above `limit`, because one edit adds and removes at most one
 * letter.
 */
function isFar(wanted: Letters, found: Letters | undefined, limit: number): boolean {
  let missing = 0;
  let surplus = 0;
  for (let level = 0; found !== undefined && level < 3; level += 1) {
    const [one = 0, other = 0] = [wanted[level], found[level]];
    missing += countBits(one & ~other);
    surplus += countBits(other & ~one);
    if (missing > limit || surplus > limit) return true;
  }
  return false;
}

function lettersOf(text: string): Letters {
  const letters: Letters = [0, 0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const bit = 1 << (text.charCodeAt(place) & 31);
    if ((letters[0] & bit) === 0) letters[0] |= bit;
    else if ((letters[1] & bit) === 0) letters[1] |= bit;
    else letters[2] |= bit;
  }
  return letters;
}

/** Counts the bits in parallel: https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sharedPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
