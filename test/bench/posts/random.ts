/** Chance that is the same on every machine for the same seed. */

/** A source of chance. All its answers follow from its seed. */
export type Random = {
  /** Returns a number from 0 up to, but not including, 1. */
  next: () => number;
  /** Returns a whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  /** Returns true in that part of all cases. */
  isLucky: (part: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
};

/** Creates the source for a seed. It is mulberry32 by Tommy Ettinger, in the public domain: small and good enough for text. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    isLucky: (part) => next() < part,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('The list to pick from is empty.');
      return item;
    },
  };
}
