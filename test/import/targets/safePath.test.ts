import { expect, test } from 'vitest';
import { isSafePath, safePathOf } from '../../../src/import/targets/safePath.ts';

test.each(['a', 'a/b.png', 'ä/ö ü.md', '.hidden', 'a..b', 'console.md'])('%j stays within its folder', (path) => {
  expect(isSafePath(path)).toBe(true);
});

test.each([
  ['', 'file'],
  ['/etc/passwd', 'file/etc/passwd'],
  ['../x', 'file/x'],
  ['a/../../x', 'a/file/file/x'],
  ['a\\..\\x', 'a-..-x'],
  ['C:/x', 'C-/x'],
  ['a/con', 'a/file-con'],
  ['NUL.png', 'file-NUL.png'],
  ['what?.png', 'what-.png'],
  ['a\0b\n', 'a-b-'],
  ['end. ', 'end'],
  ['a//b', 'a/file/b'],
])('%j is not safe, and becomes %j', (path, safe) => {
  expect(isSafePath(path)).toBe(false);
  expect(safePathOf(path)).toBe(safe);
  expect(isSafePath(safe)).toBe(true);
});
