import { expect, test } from 'vitest';
import { type Compared, comparison } from './table.ts';

const measured = { seconds: 12.34, processor: 20.05, megabytes: 512.4 };
const row = (changed: Partial<Compared>): Compared => ({
  title: 'Tool 1.2.3',
  cold: measured,
  edited: { ...measured, seconds: 3 },
  weight: { document: 9940, page: 140_700, scripts: 0, requests: 7 },
  paint: { first: 705.6, largest: 747, blocking: 18, score: 100 },
  lacks: ['search', 'cards'],
  ...changed,
});

const cellsOf = (table: string) =>
  table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('prints a row for each tool, in their order', () => {
  const [head, rule, ...rows] = cellsOf(comparison([row({}), row({ title: 'Other', lacks: [] })], 1234));
  expect(rows.map((cells) => cells[0])).toEqual(['Tool 1.2.3', 'Other']);
  for (const cells of [rule, ...rows]) expect(cells).toHaveLength(head?.length ?? 0);
  expect(head?.[1]).toContain('1234');
  expect(rows[0]).toEqual([
    'Tool 1.2.3',
    '12.3',
    '20.1',
    '512',
    '100',
    '3.0',
    '20.1',
    '9.9',
    '140.7',
    '0.0',
    '7',
    '706, 747',
    'search, cards',
  ]);
  expect(rows[1]?.at(-1)).toBe('–');
});

test('prints a dash, not a zero, for what the system does not report', () => {
  const unknown = { seconds: 1, processor: null, megabytes: null };
  const cells = cellsOf(comparison([row({ cold: unknown, edited: unknown })], 10))[2];
  expect(cells?.slice(1, 7)).toEqual(['1.0', '–', '–', '10', '1.0', '–']);
});
