import { expect, test } from 'vitest';
import { byteRange } from '../../src/serve/byteRange.ts';

test.each([
  ['bytes=0-4', 10, { start: 0, end: 4 }],
  ['bytes=5-', 10, { start: 5, end: 9 }],
  ['bytes=9-9', 10, { start: 9, end: 9 }],
  ['bytes=5-100', 10, { start: 5, end: 9 }],
  ['bytes=5-99999999999999999999', 10, { start: 5, end: 9 }],
  ['Bytes= 1-2', 10, { start: 1, end: 2 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-10', 10, { start: 0, end: 9 }],
  ['bytes=-99999999999999999999', 10, { start: 0, end: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=10-12', 10, 'unsatisfiable'],
  ['bytes=9007199254740993-', 10, 'unsatisfiable'],
  ['bytes=99999999999999999999-999999999999999999999', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=0-0', 0, 'unsatisfiable'],
  ['bytes=-1', 0, null],
  ['bytes=5-1', 10, null],
  ['bytes=99999999999999999999-1', 10, null],
  ['bytes=9007199254740993-9007199254740992', 10, null],
  ['bytes=0-1,3-4', 10, null],
  ['bytes=-', 10, null],
  ['bytes=', 10, null],
  ['bytes=a-b', 10, null],
  ['bytes=--1', 10, null],
  ['bytes=1.5-2', 10, null],
  ['lines=0-1', 10, null],
  ['', 10, null],
  [undefined, 10, null],
])('parses the header %s for %i bytes', (header, size, expected) => {
  expect(byteRange(header, size)).toEqual(expected);
});
