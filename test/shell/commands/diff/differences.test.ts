import { expect, test } from 'vitest';
import { changesBetween } from '../../../../src/shell/commands/diff/differences.ts';

const { signal } = new AbortController();

test('finds changes that turn the old file into the new one, and no shorter ones exist', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(seed / 65_536) % below;
  };
  const text = () => Array.from({ length: random(12) }, () => 'abcde'[random(5)] ?? '');
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [text(), text()];
    const changes = await changesBetween(before, after, random(4), signal);
    const rebuilt: string[] = [];
    let at = 0;
    let cost = 0;
    for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
      rebuilt.push(...before.slice(at, oldStart), ...after.slice(newStart, newEnd));
      cost += oldEnd - oldStart + newEnd - newStart;
      at = oldEnd;
    }
    rebuilt.push(...before.slice(at));
    expect(rebuilt).toEqual(after);
    expect(cost).toBe(before.length + after.length - 2 * longestCommon(before, after));
  }
});

test('an added paragraph includes the empty line after it, not the one before', async () => {
  const changes = await changesBetween(['a', '', 'c'], ['a', '', 'b', '', 'c'], 0, signal);
  expect(changes).toEqual([{ oldStart: 2, oldEnd: 2, newStart: 2, newEnd: 4 }]);
});

test('stops when the signal is aborted', async () => {
  const numbers = Array.from({ length: 5_000 }, (_, index) => String(index));
  const controller = new AbortController();
  const work = changesBetween(numbers, [...numbers].reverse(), 0, controller.signal);
  controller.abort();
  await expect(work).rejects.toThrow();
});

function longestCommon(before: string[], after: string[]): number {
  let row = after.map(() => 0);
  for (const line of before) {
    const above = row;
    row = [];
    for (const [index, other] of after.entries()) {
      const diagonal = above[index - 1] ?? 0;
      row.push(line === other ? diagonal + 1 : Math.max(above[index] ?? 0, row[index - 1] ?? 0));
    }
  }
  return row.at(-1) ?? 0;
}
