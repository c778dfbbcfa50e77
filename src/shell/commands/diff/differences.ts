/**
 * Finds the fewest lines that changed between two files, by the variant of Myers' "An O(ND) Difference Algorithm and Its
 * Variations" (1986) that needs linear space: it finds a point in the middle of a shortest edit path, searching from both
 * ends at once, and then does the same on both sides of that point.
 */
import { pause } from '../../streams/timeSlices.ts';
import { type Change, shifted, slideChanges } from './slideChanges.ts';

/**
 * Returns the changes in order; no two of them touch. At the equal start and end of the files, only `contextLines` lines
 * take part in the comparison. Yields to the event loop, because many differences take long.
 */
export async function changesBetween(
  oldLines: readonly string[],
  newLines: readonly string[],
  contextLines: number,
  signal: AbortSignal,
): Promise<Change[]> {
  const { start, end } = equalEnds(oldLines, newLines, contextLines);
  const numbersOf = createNumbering();
  const oldNumbers = numbersOf(oldLines.slice(start, oldLines.length - end));
  const newNumbers = numbersOf(newLines.slice(start, newLines.length - end));
  const [oldShared, newShared] = [sharedLines(oldNumbers, newNumbers), sharedLines(newNumbers, oldNumbers)];
  const x = Int32Array.from(oldShared, (index) => oldNumbers[index] ?? 0);
  const y = Int32Array.from(newShared, (index) => newNumbers[index] ?? 0);
  const changes: Change[] = [];
  let [oldAt, newAt] = [0, 0];
  const addChangeBefore = (oldEnd: number, newEnd: number) => {
    if (oldAt < oldEnd || newAt < newEnd) changes.push({ oldStart: oldAt, oldEnd, newStart: newAt, newEnd });
    [oldAt, newAt] = [oldEnd + 1, newEnd + 1];
  };
  for (const [xAt, yAt] of await commonLines(x, y, signal)) addChangeBefore(oldShared[xAt] ?? 0, newShared[yAt] ?? 0);
  addChangeBefore(oldNumbers.length, newNumbers.length);
  return slideChanges(changes, oldNumbers, newNumbers).map((change) => shifted(change, start));
}

/** Returns how many lines at the start and at the end are left out of the comparison. */
function equalEnds(
  oldLines: readonly string[],
  newLines: readonly string[],
  contextLines: number,
): { start: number; end: number } {
  const shorter = Math.min(oldLines.length, newLines.length);
  let start = 0;
  while (start < shorter && oldLines[start] === newLines[start]) start += 1;
  start = Math.max(0, start - contextLines);
  let end = 0;
  while (end < shorter - start && oldLines.at(-1 - end) === newLines.at(-1 - end)) end += 1;
  return { start, end: Math.max(0, end - contextLines) };
}

/** Returns a function that gives equal lines equal numbers, across its calls. */
function createNumbering(): (lines: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (lines) =>
    Int32Array.from(lines, (line) => {
      const number = numbers.get(line) ?? numbers.size;
      numbers.set(line, number);
      return number;
    });
}

/** Returns the indices of the lines that the other file has too: no other line can be common. */
function sharedLines(lines: Int32Array, others: Int32Array): number[] {
  const known = new Set(others);
  return [...lines.keys()].filter((index) => known.has(lines[index] ?? -1));
}

type Point = [x: number, y: number];

/** Returns the pairs of indices of the lines that stay, in order. */
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
      const [xSplit, ySplit] = await middlePoint(x.subarray(xLow, xHigh), y.subarray(yLow, yHigh), signal);
      await compare(xLow, xLow + xSplit, yLow, yLow + ySplit);
      await compare(xLow + xSplit, xHigh, yLow + ySplit, yHigh);
    }
    for (; xHigh < xEnd; xHigh += 1, yHigh += 1) common.push([xHigh, yHigh]);
  }
}

/**
 * Returns a point on a shortest path. Paths from the end count backwards, so that both directions share one loop: `reach`
 * has, for each diagonal `x - y`, how far along x a path has come, and -1 if there is none.
 */
async function middlePoint(x: Int32Array, y: Int32Array, signal: AbortSignal): Promise<Point> {
  const [width, height] = [x.length, y.length];
  const zero = height + 1;
  const [fromStart, fromEnd] = [emptyReach(), emptyReach()];
  for (let cost = 1; ; cost += 1) {
    for (const direction of [1, -1]) {
      const [own, other] = direction === 1 ? [fromStart, fromEnd] : [fromEnd, fromStart];
      for (let step = cost; step >= -cost; step -= 2) {
        const diagonal = direction * step;
        if (diagonal < -height || diagonal > width) continue;
        const left = own[zero + diagonal - 1] ?? -1;
        const right = own[zero + diagonal + 1] ?? -1;
        let at = right - diagonal <= height ? right : -1;
        if (left >= at && left >= 0 && left < width) at = left + 1;
        while (at >= 0 && at < width && at - diagonal < height && isEqual(direction, at, at - diagonal)) at += 1;
        own[zero + diagonal] = at;
        const isMeeting = at + (other[zero + width - height - diagonal] ?? -1) >= width;
        if (isMeeting) return direction === 1 ? [at, at - diagonal] : [width - at, height - at + diagonal];
      }
    }
    const wait = pause(signal);
    if (wait) await wait;
  }

  function emptyReach(): Int32Array {
    const reach = new Int32Array(width + height + 3).fill(-1);
    reach[zero] = 0;
    return reach;
  }

  function isEqual(direction: number, xAt: number, yAt: number): boolean {
    return direction === 1 ? x[xAt] === y[yAt] : x[width - 1 - xAt] === y[height - 1 - yAt];
  }
}
