import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinRows, splitRows } from '../../src/cache/rows.mjs';

test.each([
  ['no rows', []],
  [
    'empty fields',
    [
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ],
  ],
  [
    'tabs and line breaks',
    [
      ['a\tb', 'c\nd\r\n'],
      ['\t', '\n'],
    ],
  ],
  ['what looks encoded', [['%09', '%25', '%0A', '%', '100 %', '%zz', '%E4%F6']]],
])('reads back %s', (_, rows) => expect(splitRows(joinRows(rows))).toEqual(rows));

test('reads back any texts', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('%', '\t', '\n', '2', '5', 'a') }),
  );
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(splitRows(joinRows(table))).toEqual(table);
    }),
    { seed: 1, numRuns: process.env.CATPOST_LONG ? 20_000 : 300 },
  );
});
