import { expect, test } from 'vitest';
import { ignoreFilePatterns, pathMatcher } from '../../../src/import/folder/pathPatterns.ts';

test.each([
  ['a.md', 'a.md', true],
  ['a.md', 'b/a.md', false],
  ['./a.md', 'a.md', true],
  ['wip', 'wip/a.md', true],
  ['wip/', 'wip/b/a.md', true],
  ['wip', 'wips/a.md', false],
  ['wip/**', 'wip/b/a.md', true],
  ['**/wip/**', 'wip/a.md', true],
  ['**/wip/**', 'b/c/wip/a.md', true],
  ['**/wip/**', 'b/wiper/a.md', false],
  ['*.wip.md', 'a.wip.md', true],
  ['*.wip.md', 'b/a.wip.md', false],
  ['b/**/*.md', 'b/a.md', true],
  ['b/**/*.md', 'b/c/d/a.md', true],
  ['b/*.md', 'b/c/a.md', false],
  ['?.md', 'ab.md', false],
  ['{wip,old}/*.md', 'old/a.md', true],
  ['{wip,old', 'old', true],
  ['a}.md', 'a}.md', true],
  ['[ab]-[!c].md', 'a-d.md', true],
  ['[ab]-[!c].md', 'a-c.md', false],
  ['a+(b).md', 'a+(b).md', true],
  ['Größe & Wert.md', 'Größe & Wert.md', true],
  ['', 'a.md', false],
  ['/', 'a.md', false],
  ['[\\]', 'a.md', false],
  ['[z-a]', 'z', false],
  ['{a,{b,c}d}/x', 'cd/x', true],
  ['{a,b', 'b/x.md', true],
  ['a**b', 'a/c/b', true],
  ['**', 'a/b.md', true],
])('%j and %j: %j', (pattern, path, expected) => expect(pathMatcher([pattern])(path)).toBe(expected));

test('patterns without a slash are in any folder of a file such as .gitignore', () => {
  const isIgnored = pathMatcher(ignoreFilePatterns('# old\n\nprivate/\n/top.md\r\n!private/a.md\nb/c.md\n*.tmp.md\n'));
  const paths = ['private/a.md', 'x/private/a.md', 'top.md', 'x/top.md', 'b/c.md', 'x/b/c.md', 'x/y.tmp.md'];
  expect(paths.filter(isIgnored)).toEqual(['private/a.md', 'x/private/a.md', 'top.md', 'b/c.md', 'x/y.tmp.md']);
});

test('many stars take no time', () => {
  expect(pathMatcher([`${'*a'.repeat(40)}b`, `${'{*a,*b}'.repeat(40)}c`])('a'.repeat(200))).toBe(false);
});

test('folders of any depth, named many times, take no time', () => {
  expect(pathMatcher([`${'**/'.repeat(30)}x`])(`${'a/'.repeat(30)}y`)).toBe(false);
});
