/** Random choices that are the same for the same seed on every machine. */

/** Returns a number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/**
 * Returns the generator of a seed: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns 1 to `most` items, in any order. */
export function someOf<Item>(random: Random, items: Item[], most: number): Item[] {
  return times(random, 1, most, () => oneOf(random, items));
}

/** Calls `make` a random number of times, from `least` to `most`. */
export function times<Item>(random: Random, least: number, most: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: least + integer(random, most - least + 1) }, (_, index) => make(index));
}

/** Returns one of the items. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[integer(random, items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** Returns an integer from 0 to `below` - 1. */
export function integer(random: Random, below: number): number {
  return Math.floor(random() * below);
}
