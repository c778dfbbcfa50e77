/** Finds the lightness at which a colour can be read, by bisection. */
import { hexOf, type Oklch } from './oklch.ts';

/**
 * Returns `start`, or the colour nearest to it on the way to white (`end` 1) or black (`end` 0) for which `isGood` is
 * true. If it is true for none, the result is white or black.
 */
export function nearestLightness(start: Oklch, end: 0 | 1, isGood: (hex: string) => boolean): Oklch {
  if (isGood(hexOf(start))) return start;
  let [bad, good] = [start.lightness, Number(end)];
  // Each step halves the interval, and 10 steps make it smaller than a step of sRGB.
  for (let step = 0; step < 10; step += 1) {
    const middle = (bad + good) / 2;
    if (isGood(hexOf({ ...start, lightness: middle }))) good = middle;
    else bad = middle;
  }
  return { ...start, lightness: good };
}
