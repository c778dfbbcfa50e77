/**
 * `nearest` for many words among the same candidates. It gives the same answers, and does not compare each word with each
 * candidate: 23,000 dead links in a site of 11,000 paths took 146 s.
 */

import { limitFor } from '../text/nearest.ts';

/** Prepared once for its candidates; the same word is looked for once. */
export function nearestIn(candidates: readonly string[]): (word: string) => string | null {
  const known = new Map<string, string | null>();
  let index: Index | null = null;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    index ??= indexOf(candidates);
    const found = candidates[search(index, word.toLowerCase())] ?? null;
    known.set(word, found);
    return found;
  };
}

/**
 * Candidates in lower case, sorted. `order` is their place among the candidates, `shared` how many letters each has in
 * common with the one before, and `letters` which letters it has once, twice and three times.
 */
type Index = { texts: string[]; order: number[]; shared: number[]; letters: Letters[]; longest: number };

/** Bits for the 32 groups that letters fall into. */
type Letters = [once: number, twice: number, thrice: number];

function indexOf(candidates: readonly string[]): Index {
  const sorted = candidates.map((candidate, order) => ({ text: candidate.toLowerCase(), order }));
  sorted.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.order - b.order));
  const texts = sorted.map(({ text }) => text);
  return {
    texts,
    order: sorted.map(({ order }) => order),
    shared: texts.map((text, place) => sharedStart(texts[place - 1] ?? '', text)),
    letters: texts.map(lettersOf),
    longest: texts.reduce((most, text) => Math.max(most, text.length), 0),
  };
}

/**
 * The place of the first candidate with the smallest edit distance, or -1. The candidates are walked as a trie: the rows
 * of the distance are kept for the letters that the next one shares (Shang and Merrettal, https://doi.org/10.1109/69.536247),
 * and where no end can be near enough, all that begin so are passed over.
 */
function search({ texts, order, shared, letters, longest }: Index, word: string): number {
  let limit = Math.floor(word.length / 3);
  if (word.length - limit > longest) return -1;
  const wanted = lettersOf(word);
  const width = word.length + 1;
  const rows = new Uint16Array((Math.min(longest, word.length + limit) + 1) * width);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  let best = -1;
  let valid = 0;
  let hopeless = Number.POSITIVE_INFINITY;
  for (let place = 0; place < texts.length; place += 1) {
    const common = shared[place] ?? 0;
    valid = Math.min(valid, common);
    if (common >= hopeless) continue;
    hopeless = Number.POSITIVE_INFINITY;
    const text = texts[place] ?? '';
    const number = order[place] ?? 0;
    const difference = Math.abs(text.length - word.length);
    if (difference > limit || isFar(wanted, letters[place], limit)) continue;
    const own = text === word ? 0 : Math.min(limit, limitFor(word, text));
    if (text !== word && (own === 0 || difference > own || isFar(wanted, letters[place], own))) continue;
    let last = 0;
    for (let row = Math.max(1, valid); row <= text.length && hopeless > row; row += 1) {
      const least = fillRow(rows, width, row, text, word);
      // A swap counts from the row before the last one.
      if (Math.min(least, last) > limit) hopeless = row;
      last = least;
      valid = row;
    }
    if (hopeless <= valid) continue;
    const distance = rows[text.length * width + word.length] ?? 0;
    if (distance > own || (best !== -1 && distance === limit && number > best)) continue;
    best = number;
    limit = distance;
  }
  return best;
}

/** The row of one letter in the table of `editDistance`; returns the smallest number in it. */
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

/** True where letters alone make the distance larger: each edit adds at most one and takes at most one away. */
function isFar(wanted: Letters, found: Letters | undefined, limit: number): boolean {
  let more = 0;
  let less = 0;
  for (let level = 0; found !== undefined && level < 3; level += 1) {
    const [one = 0, other = 0] = [wanted[level], found[level]];
    more += bitsIn(one & ~other);
    less += bitsIn(other & ~one);
    if (more > limit || less > limit) return true;
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

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
