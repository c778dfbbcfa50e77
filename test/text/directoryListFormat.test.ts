import { expect, test } from 'vitest';
import { compareNames } from '../../src/text/directoryListFormat.ts';

test('sorts names by code points and keeps the entries of a folder together', () => {
  const names = [
    'a/x.md',
    'a-b.md',
    'a/',
    'a.md',
    'a+.md',
    'b.md',
    'a/b/c.md',
    '\u{ff00}.md',
    '\u{1f600}.md',
    'é.md',
    'a',
  ];
  expect(names.toSorted(compareNames)).toEqual([
    'a',
    'a/',
    'a/b/c.md',
    'a/x.md',
    'a+.md',
    'a-b.md',
    'a.md',
    'b.md',
    'é.md',
    '\u{ff00}.md',
    '\u{1f600}.md',
  ]);
});
