/**
 * Two sequences of lines -> the fewest lines that were changed, by Myers' "An O(ND) Difference Algorithm" in its form
 * that needs little memory: it finds a point in the middle of a shortest path, from both ends at once, and then does
 * the same on both sides of that point.
 */

import { pause } from '../../streams/timeSlices.ts';
import { type Change, moved, settled } from './settledChanges.ts';

/**
 * In order, none touching the next. Of the lines that both begin or end with, only `around` next to the others may be
 * part of a change. Lets the page work in between, since many differences take long.
 */
export async function changesBetween(
  oldLines: readonly string[],
  newLines: readonly string[],
  around: number,
  signal: AbortSignal,
): Promise<Change[]> {
  const { start, end } = equalEnds(oldLines, newLines, around);
  const numbersOf = numberingOf();
  const oldOnes = numbersOf(oldLines.slice(start, oldLines.length - end));
  const newOnes = numbersOf(newLines.slice(start, newLines.length - end));
  const [oldKept, newKept] = [sharedLines(oldOnes, newOnes), sharedLines(newOnes, oldOnes)];
  const x = Int32Array.from(oldKept, (index) => oldOnes[index] ?? 0);
  const y = Int32Array.from(newKept, (index) => newOnes[index] ?? 0);
  const changes: Change[] = [];
  let [oldAt, newAt] = [0, 0];
  const addChange = (oldEnd: number, newEnd: number) => {
    if (oldAt < oldEnd || newAt < newEnd) changes.push({ oldStart: oldAt, oldEnd, newStart: newAt, newEnd });
    [oldAt, newAt] = [oldEnd + 1, newEnd + 1];
  };
  for (const [xAt, yAt] of await commonLines(x, y, signal)) addChange(oldKept[xAt] ?? 0, newKept[yAt] ?? 0);
  addChange(oldOnes.length, newOnes.length);
  return settled(changes, oldOnes, newOnes).map((change) => moved(change, start));
}

/** How many lines at both ends need no comparison. */
function equalEnds(
  oldLines: readonly string[],
  newLines: readonly string[],
  around: number,
): { start: number; end: number } {
  const shorter = Math.min(oldLines.length, newLines.length);
  let start = 0;
  while (start < shorter && oldLines[start] === newLines[start]) start += 1;
  start = Math.max(0, start - around);
  let end = 0;
  while (end < shorter - start && oldLines.at(-1 - end) === newLines.at(-1 - end)) end += 1;
  return { start, end: Math.max(0, end - around) };
}

/** Equal lines get equal numbers, in both files. */
function numberingOf(): (lines: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (lines) =>
    Int32Array.from(lines, (line) => {
      const number = numbers.get(line) ?? numbers.size;
      numbers.set(line, number);
      return number;
    });
}

/** The places of the lines that the other file has too: only they can be in common. */
function sharedLines(lines: Int32Array, others: Int32Array): number[] {
  const known = new Set(others);
  return [...lines.keys()].filter((index) => known.has(lines[index] ?? -1));
}

type Point = [x: number, y: number];

/** Pairs of places of equal lines, in order. */
async function commonLines(x: Int32Array, y: Int32Array, signal: AbortSignal): Promise<Point[]> {
  const common: Point[] = [];
  await compare(0, x.length, 0, y.length);
  return common;

  async function compare(xStart: number, xEnd: number, yStart: number, yEnd: number): Promise<void> {
    let [xLow, xHigh, yLow, yHigh] = [xStart, xEnd, yStart, yEnd];
    while (xLow < xHigh && yLow < yHigh && x[xLow] === y[yLow]) common.push([xLow++, yLow++]);
    while (xLow < xHigh && yLow < yHigh && x[xHigh - 1] === y[yHigh - 1]) {
      xHigh -= 1;
      yHigh -= 1;
    }
    if (xLow < xHigh && yLow < yHigh) {
      const [xMiddle, yMiddle] = await middle(xLow, xHigh, yLow, yHigh);
      await compare(xLow, xMiddle, yLow, yMiddle);
      await compare(xMiddle, xHigh, yMiddle, yHigh);
    }
    for (; xHigh < xEnd; xHigh += 1, yHigh += 1) common.push([xHigh, yHigh]);
  }

  /**
   * A point on a shortest path. Paths from the end count backwards, so that both ends are the same work: along each
   * diagonal, numbered by `x - y`, it is known how far along x a path has come. -1 is where none has.
   */
  async function middle(xLow: number, xHigh: number, yLow: number, yHigh: number): Promise<Point> {
    const [width, height] = [xHigh - xLow, yHigh - yLow];
    const zero = height + 1;
    const [fromStart, fromEnd] = [reaches(), reaches()];
    for (let cost = 1; ; cost += 1) {
      for (const sign of [1, -1]) {
        const [own, other] = sign === 1 ? [fromStart, fromEnd] : [fromEnd, fromStart];
        for (let step = cost; step >= -cost; step -= 2) {
          const diagonal = sign * step;
          if (diagonal < -height || diagonal > width) continue;
          const left = own[zero + diagonal - 1] ?? -1;
          const right = own[zero + diagonal + 1] ?? -1;
          let at = right - diagonal <= height ? right : -1;
          if (left >= at && left >= 0 && left < width) at = left + 1;
          while (at >= 0 && at < width && at - diagonal < height && isEqual(sign, at, at - diagonal)) at += 1;
          own[zero + diagonal] = at;
          const meets = at + (other[zero + width - height - diagonal] ?? -1) >= width;
          if (meets && sign === 1) return [xLow + at, yLow + at - diagonal];
          if (meets) return [xHigh - at, yHigh - at + diagonal];
        }
      }
      const wait = pause(signal);
      if (wait) await wait;
    }

    function reaches(): Int32Array {
      const reach = new Int32Array(width + height + 3).fill(-1);
      reach[zero] = 0;
      return reach;
    }

    function isEqual(sign: number, along: number, across: number): boolean {
      return sign === 1 ? x[xLow + along] === y[yLow + across] : x[xHigh - 1 - along] === y[yHigh - 1 - across];
    }
  }
}
