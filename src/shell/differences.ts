/**
 * Two sequences of lines -> the fewest lines that were changed, by Myers' "An O(ND) Difference Algorithm" in its form
 * that needs little memory: it finds a point in the middle of a shortest path, from both ends at once, and then does
 * the same on both sides of that point.
 */

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
  const size = x.length + y.length + 3;
  const reach = { forward: new Int32Array(size), backward: new Int32Array(size), zero: y.length + 1 };
  let worked = performance.now();
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

  /** A point on a shortest path. Diagonals are numbered by `x - y`; each holds how far along x a path has come. */
  async function middle(xLow: number, xHigh: number, yLow: number, yHigh: number): Promise<Point> {
    const { forward, backward, zero } = reach;
    const [first, last] = [xLow - yHigh, xHigh - yLow];
    const [from, to] = [xLow - yLow, xHigh - yHigh];
    const isOdd = (from - to) % 2 !== 0;
    forward[zero + from] = xLow;
    backward[zero + to] = xHigh;
    for (let cost = 1; ; cost += 1) {
      for (let diagonal = highest(from, cost, last); diagonal >= Math.max(from - cost, first); diagonal -= 2) {
        const left = within(diagonal - 1, from, cost) ? (forward[zero + diagonal - 1] ?? 0) : none;
        const right = within(diagonal + 1, from, cost) ? (forward[zero + diagonal + 1] ?? 0) : none;
        let at = left < xHigh && left !== none ? left + 1 : none;
        if (right - diagonal <= yHigh) at = Math.max(at, right);
        if (at === none) {
          forward[zero + diagonal] = none;
          continue;
        }
        while (at < xHigh && at - diagonal < yHigh && x[at] === y[at - diagonal]) at += 1;
        forward[zero + diagonal] = at;
        const meets = isOdd && within(diagonal, to, cost) && (backward[zero + diagonal] ?? 0) <= at;
        if (meets) return [at, at - diagonal];
      }
      for (let diagonal = highest(to, cost, last); diagonal >= Math.max(to - cost, first); diagonal -= 2) {
        const left = within(diagonal - 1, to, cost) ? (backward[zero + diagonal - 1] ?? 0) : beyond;
        const right = within(diagonal + 1, to, cost) ? (backward[zero + diagonal + 1] ?? 0) : beyond;
        let at = right > xLow && right !== beyond ? right - 1 : beyond;
        if (left - diagonal >= yLow) at = Math.min(at, left);
        if (at === beyond) {
          backward[zero + diagonal] = beyond;
          continue;
        }
        while (at > xLow && at - diagonal > yLow && x[at - 1] === y[at - diagonal - 1]) at -= 1;
        backward[zero + diagonal] = at;
        const meets = !isOdd && within(diagonal, from, cost + 1) && at <= (forward[zero + diagonal] ?? 0);
        if (meets) return [at, at - diagonal];
      }
      await pause();
    }

    /** Whether paths that cost less than `cost` may have reached the diagonal. */
    function within(diagonal: number, start: number, cost: number): boolean {
      return Math.abs(diagonal - start) < cost && diagonal >= first && diagonal <= last;
    }
  }

  async function pause(): Promise<void> {
    if (performance.now() - worked < longest) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    worked = performance.now();
  }
}

/** Where no path has come, from either end. */
const none = -1;
const beyond = 2 ** 30;

/** Milliseconds. */
const longest = 20;

/** Every second diagonal can be reached at a cost; the highest of them that is not outside. */
function highest(start: number, cost: number, last: number): number {
  const top = start + cost;
  return top <= last ? top : last - ((top - last) % 2 === 0 ? 0 : 1);
}
