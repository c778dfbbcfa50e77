/** The changes between two files, and where each is placed when several places are equally right. */

/**
 * Lines `oldStart` to `oldEnd` became lines `newStart` to `newEnd`. Both count from 0 without the end, and may be
 * empty.
 */
export type Change = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

/**
 * Slides each change as GNU diff does. Lines that were only removed or only added can often be placed before or after an
 * equal line. They slide down as far as possible, or until they meet another change, with which they are merged.
 * `oldNumbers` and `newNumbers` are the lines, equal where their numbers are.
 */
export function slideChanges(changes: readonly Change[], oldNumbers: Int32Array, newNumbers: Int32Array): Change[] {
  const done: Change[] = [];
  const waiting = changes.map((change) => ({ ...change })).reverse();
  for (let change = waiting.pop(); change; change = waiting.pop()) {
    const previous = done.at(-1);
    const lowest = previous ? previous.oldEnd : 0;
    const up = roomToSlide(change, -1, change.oldStart - lowest);
    const meetsPrevious = change.oldStart - up === lowest;
    if (previous && meetsPrevious && canMergeUp(previous, change)) {
      done.pop();
      waiting.push(merged(previous, shifted(change, -up)));
      continue;
    }
    const next = waiting.at(-1);
    const oldLimit = next ? next.oldStart : oldNumbers.length;
    const newLimit = next ? next.newStart : newNumbers.length;
    const down = roomToSlide(change, 1, Math.min(oldLimit - change.oldEnd, newLimit - change.newEnd));
    if (next && change.oldEnd + down === next.oldStart) {
      waiting.pop();
      waiting.push(merged(shifted(change, down), next));
    } else if (previous && up > 0 && meetsPrevious) {
      done.pop();
      done.push(merged(previous, shifted(change, -up)));
    } else done.push(shifted(change, down));
  }
  return done;

  /** Returns how many lines the change can slide without changing the result. */
  function roomToSlide(change: Change, step: 1 | -1, limit: number): number {
    if (!isOneSided(change)) return 0;
    const isRemoval = kindOf(change) === 'removal';
    const lines = isRemoval ? oldNumbers : newNumbers;
    const [start, end] = isRemoval ? [change.oldStart, change.oldEnd] : [change.newStart, change.newEnd];
    const [leaving, entering] = step === 1 ? [start, end] : [end - 1, start - 1];
    let count = 0;
    while (count < limit && lines[leaving + count * step] === lines[entering + count * step]) count += 1;
    return count;
  }
}

/** Returns the change moved down by a number of lines. */
export function shifted({ oldStart, oldEnd, newStart, newEnd }: Change, by: number): Change {
  return { oldStart: oldStart + by, oldEnd: oldEnd + by, newStart: newStart + by, newEnd: newEnd + by };
}

function merged(first: Change, second: Change): Change {
  return { oldStart: first.oldStart, oldEnd: second.oldEnd, newStart: first.newStart, newEnd: second.newEnd };
}

function canMergeUp(previous: Change, change: Change): boolean {
  return isOneSided(change) && (!isOneSided(previous) || kindOf(previous) === kindOf(change));
}

function isOneSided(change: Change): boolean {
  return kindOf(change) !== 'replacement';
}

function kindOf({ oldStart, oldEnd, newStart, newEnd }: Change): 'removal' | 'addition' | 'replacement' {
  if (newStart === newEnd) return 'removal';
  return oldStart === oldEnd ? 'addition' : 'replacement';
}
