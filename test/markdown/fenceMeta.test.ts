import { expect, test } from 'vitest';
import { holdsLine, parseFence } from '../../src/markdown/fenceMeta.ts';

const plain = { title: null, numbers: false, highlighted: [], inserted: [], deleted: [] };

test.each([
  ['ts', '', { language: 'ts' }],
  ['ts', 'title="a {1} b.ts"', { language: 'ts', title: 'a {1} b.ts' }],
  ['ts', "title='a.ts' {2}", { language: 'ts', title: 'a.ts', highlighted: [{ first: 2, last: 2 }] }],
  ['ts', 'title=a.ts showLineNumbers', { language: 'ts', title: 'a.ts', numbers: true }],
  ['ts', 'title=""', { language: 'ts' }],
  [
    'ts{1, 3-4}',
    '',
    {
      language: 'ts',
      highlighted: [
        { first: 1, last: 1 },
        { first: 3, last: 4 },
      ],
    },
  ],
  ['rust,ignore', '', { language: 'rust' }],
  ['c++', 'ins={1} del={2}', { language: 'c++', inserted: [{ first: 1, last: 1 }], deleted: [{ first: 2, last: 2 }] }],
  ['{.python', '.numbered}', { language: '' }],
  ['ts', 'subtitle="x" {a} {-} noshowLineNumbers', { language: 'ts' }],
])('%s %s', (word, meta, fence) => {
  expect(parseFence(word, meta)).toEqual({ ...plain, ...fence });
});

test('a range may be of any size', () => {
  const { highlighted } = parseFence('ts', '{5-999999999,3-1}');
  expect([1, 2, 3, 4, 5, 1e6].map((line) => holdsLine(highlighted, line))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
});
