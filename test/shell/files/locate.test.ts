import { expect, test } from 'vitest';
import { complete } from '../../../src/shell/completion/complete.ts';
import { fakeShell, output } from '../fakeShell.ts';

const files = { 'post/a.md': 'one\n', 'post/tags/b.md': 'two\n', 'about.md': 'x\n', 'haiku/c.md': 'three\n' };

test.each([
  ['ls -1 post/', 'a.md\ntags\n'],
  ['head post/a.md', 'one\n'],
  ['echo post/*.md', 'post/a.md\n'],
  ['cd haiku/; pwd', '/haiku\n'],
  ['head tags/b.md', 'two\n'],
  ['head about.md', "head: cannot open 'about.md' for reading: No such file or directory\n"],
  ['ls nowhere/x', "ls: cannot access 'nowhere/x': No such file or directory\n"],
])('resolves the paths of %s in /post and then in the home directory', async (line, expected) => {
  expect(await output(line, fakeShell(files, '/post'))).toBe(expected);
});

test('completes behind a folder of the home directory', async () => {
  const { candidates } = await complete('head haiku/', 11, fakeShell(files, '/post'));
  expect(candidates.map(({ label }) => label)).toEqual(['c.md']);
});

test.each([
  ['grep -r two tags/', '/post', 'tags/b.md:two\n'],
  ['grep -r three haiku/', '/post', 'haiku/c.md:three\n'],
  ['grep -r one post/', '/haiku', 'post/a.md:one\n'],
])('%s in %s reads the folder of the home directory', async (line, directory, expected) => {
  expect(await output(line, fakeShell(files, directory))).toBe(expected);
});
