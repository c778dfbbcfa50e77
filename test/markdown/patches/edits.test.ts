import { EditMap } from 'micromark-util-edit-map';
import { expect, test } from 'vitest';
import { speedUpEdits } from '../../../src/markdown/patches/edits.ts';

type Edit = { kind: 'add' | 'addBefore'; index: number; remove: number; added: number };

speedUpEdits();

/** Returns a number for each event that an edit adds. */
const addedBy = ({ index, added }: Edit, at: number) =>
  Array.from({ length: added }, (_, number) => 1000 * (at + 1) + index * 10 + number);

/** Applies edits to `count` events. Consuming the map again changes nothing, because it is empty then. */
function edited(count: number, edits: Edit[]): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const map = new EditMap();
  edits.forEach((edit, at) => {
    Reflect.apply(map[edit.kind], map, [edit.index, edit.remove, addedBy(edit, at)]);
  });
  // Numbers stand for events, which the map never looks into.
  Reflect.apply(map.consume, map, [numbers]);
  Reflect.apply(map.consume, map, [numbers]);
  return numbers;
}

/** Applies the edits one by one, from the last place to the first. */
function expected(count: number, edits: Edit[]): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  for (let index = count; index >= 0; index -= 1) {
    let added: number[] = [];
    let removed = 0;
    edits.forEach((edit, at) => {
      if (edit.index !== index) return;
      removed += edit.remove;
      added = edit.kind === 'add' ? [...added, ...addedBy(edit, at)] : [...addedBy(edit, at), ...added];
    });
    numbers.splice(index, removed, ...added);
  }
  return numbers;
}

test.each<[string, number, Edit[]]>([
  ['no edit', 3, []],
  ['nothing removed or added', 3, [{ kind: 'add', index: 1, remove: 0, added: 0 }]],
  ['at the start', 3, [{ kind: 'add', index: 0, remove: 1, added: 2 }]],
  ['at the end', 3, [{ kind: 'add', index: 3, remove: 0, added: 2 }]],
  ['in no events', 0, [{ kind: 'add', index: 0, remove: 0, added: 3 }]],
  [
    'two at one place',
    5,
    [
      { kind: 'add', index: 2, remove: 1, added: 1 },
      { kind: 'addBefore', index: 2, remove: 1, added: 2 },
    ],
  ],
  [
    'not in order',
    9,
    [
      { kind: 'add', index: 7, remove: 1, added: 0 },
      { kind: 'add', index: 1, remove: 2, added: 3 },
    ],
  ],
])('applies edits from the last place to the first: %s', (_, count, edits) => {
  expect(edited(count, edits)).toEqual(expected(count, edits));
});

test('applies 2,000 random lists of edits from the last place to the first', () => {
  let seed = 7;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  for (let round = 0; round < 2_000; round += 1) {
    const count = 3 + below(30);
    const edits = Array.from({ length: below(6) }, (): Edit => {
      const kind = below(2) === 0 ? 'add' : 'addBefore';
      // Three apart, so that no edit removes the place of another.
      const index = below(count / 3) * 3;
      return { kind, index, remove: below(2), added: below(4) };
    });
    expect(edited(count, edits), JSON.stringify(edits)).toEqual(expected(count, edits));
  }
});
