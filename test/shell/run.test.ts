import { expect, test } from 'vitest';
import { fakeShell, output } from './fakeShell.ts';

const files = { 'post/a.md': 'one\ntwo\nthree\n', 'post/b.md': '1\n2', 'about.md': 'About.\n' };

test.each([
  ['echo a  b', 'a b\n'],
  ['echo \'a  b\' "c $USER" d\\ e', 'a  b c visitor d e\n'],
  ['echo post/*.md', 'post/a.md post/b.md\n'],
  ['echo **/*.md', 'about.md post/a.md post/b.md\n'],
  ['echo {x,y}z "{x,y}" *.none', 'xz yz {x,y} *.none\n'],
  ['echo a && nothing || echo b; echo $?', 'a\nbash: nothing: command not found\nb\n0\n'],
  ['head -n 1 post/a.md post/b.md', '==> post/a.md <==\none\n\n==> post/b.md <==\n1\n'],
  ['echo x | head -y', "head: invalid option -- 'y'\nTry 'head --help' for more information.\n"],
  ['cd nowhere', 'cd: nowhere: No such file or directory\n'],
  ["echo 'a", "bash: unexpected EOF while looking for matching `'' (column 6)\n"],
])('%s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});
