/** Changes between two files, and where of several places each stands. */

/** Lines `oldStart` up to `oldEnd` became lines `newStart` up to `newEnd`; both count from 0, and either may be empty. */
export type Change = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

/**
 * What was only removed or only added can often stand at several places: before or behind an equal line. It goes as
 * far down as it can, or where it meets another change, and the two become one, as diff has it.
 */
export function settled(changes: readonly Change[], oldOnes: Int32Array, newOnes: Int32Array): Change[] {
  const done: Change[] = [];
  const waiting = changes.map((change) => ({ ...change })).reverse();
  for (let change = waiting.pop(); change; change = waiting.pop()) {
    const before = done.at(-1);
    const lowest = before ? before.oldEnd : 0;
    const up = room(change, -1, change.oldStart - lowest);
    if (
      before &&
      change.oldStart - up === lowest &&
      isPure(change) &&
      (!isPure(before) || kindOf(before) === kindOf(change))
    ) {
      done.pop();
      waiting.push(united(before, moved(change, -up)));
      continue;
    }
    const next = waiting.at(-1);
    const limit = next ? next.oldStart : oldOnes.length;
    const newLimit = next ? next.newStart : newOnes.length;
    const down = room(change, 1, Math.min(limit - change.oldEnd, newLimit - change.newEnd));
    if (next && change.oldEnd + down === next.oldStart) {
      waiting.pop();
      waiting.push(united(moved(change, down), next));
    } else if (before && up > 0 && change.oldStart - up === lowest) {
      done.pop();
      done.push(united(before, moved(change, -up)));
    } else done.push(moved(change, down));
  }
  return done;

  /** How many lines it can move without another difference than before. */
  function room(change: Change, step: 1 | -1, most: number): number {
    if (!isPure(change)) return 0;
    const isRemoval = kindOf(change) === 'removal';
    const lines = isRemoval ? oldOnes : newOnes;
    const [start, end] = isRemoval ? [change.oldStart, change.oldEnd] : [change.newStart, change.newEnd];
    const [leaves, enters] = step === 1 ? [start, end] : [end - 1, start - 1];
    let count = 0;
    while (count < most && lines[leaves + count * step] === lines[enters + count * step]) count += 1;
    return count;
  }
}

export function moved({ oldStart, oldEnd, newStart, newEnd }: Change, by: number): Change {
  return { oldStart: oldStart + by, oldEnd: oldEnd + by, newStart: newStart + by, newEnd: newEnd + by };
}

function kindOf({ oldStart, oldEnd, newStart, newEnd }: Change): 'removal' | 'addition' | 'both' {
  if (newStart === newEnd) return 'removal';
  return oldStart === oldEnd ? 'addition' : 'both';
}

function isPure(change: Change): boolean {
  return kindOf(change) !== 'both';
}

function united(first: Change, second: Change): Change {
  return { oldStart: first.oldStart, oldEnd: second.oldEnd, newStart: first.newStart, newEnd: second.newEnd };
}
