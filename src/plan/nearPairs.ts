/**
 * Which of many things are worth comparing: those that share a key, found in time that grows with their number and not
 * with its square.
 */

/** How many of the things before it each one meets in one key. */
const window = 12;

/**
 * A step for each thing. Calls `visit(first, second)` once for every two things that share a key and stand at most `window` apart among the
 * things with that key, `second` being the earlier one. `keys` has each thing's own, 32 bits each; at most 2^20 things.
 *
 * A rare key joins all that have it. A common one, which says little, joins only neighbours in the order given: so a
 * thing added at the end makes new pairs and ends none. One added further up can end a pair only across itself, in a
 * key that more than `window` things share.
 */
export function* nearPairs(keys: number[][], visit: (first: number, second: number) => void): Generator<void> {
  // Sorting numbers of key and thing brings the things of a key together in 8 bytes each: 52 bits of a double are exact.
  const count = keys.reduce((sum, own) => sum + own.length, 0);
  const sorted = new Float64Array(count);
  let next = 0;
  keys.forEach((own, thing) => {
    for (const key of own) sorted[next++] = key * things + thing;
  });
  sorted.sort();
  const places = placesOf(keys, sorted);
  const met = new Int32Array(keys.length).fill(-1);
  let place = 0;
  for (const [thing, own] of keys.entries()) {
    for (const end = place + own.length; place < end; place += 1) {
      const start = places[place] ?? 0;
      const least = (sorted[start] ?? 0) - thing;
      for (let before = start - 1; before >= start - window && (sorted[before] ?? -1) >= least; before -= 1) {
        const other = (sorted[before] ?? 0) - least;
        if (met[other] === thing) continue;
        met[other] = thing;
        visit(thing, other);
      }
    }
    yield;
  }
}

const things = 2 ** 20;

/** Where each thing's keys stand in `sorted`, one thing after the other. */
function placesOf(keys: number[][], sorted: Float64Array): Uint32Array {
  const ends = new Uint32Array(keys.length);
  let sum = 0;
  keys.forEach((own, thing) => {
    ends[thing] = sum;
    sum += own.length;
  });
  const places = new Uint32Array(sorted.length);
  sorted.forEach((value, index) => {
    const thing = value % things;
    const place = ends[thing] ?? 0;
    places[place] = index;
    ends[thing] = place + 1;
  });
  return places;
}
