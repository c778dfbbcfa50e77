import { expect, test } from 'vitest';
import { isCommandLine } from '../../../src/shell/execution/runLine.ts';
import { fakeShell, output } from '../fakeShell.ts';

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
])('prints the output of %s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});

test.each([
  ['echo a | | head', "bash: syntax error near unexpected token `|' (column 10)\n"],
  ['echo "a', 'bash: unexpected EOF while looking for matching `"\' (column 6)\n'],
  ['echo a &&', 'bash: syntax error: unexpected end of file (column 10)\n'],
  ['echo a > b', 'bash: > cannot write files here: end with | tee NAME to download one (column 8)\n'],
  ['echo $(head)', 'bash: there is no command substitution here: use | xargs (column 6)\n'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of the shell
  ['echo ${a:-b}', 'bash: ${a:-b}: bad substitution (column 6)\n'],
  ['echo !nothing', 'bash: !nothing: event not found (column 6)\n'],
  ['echo $((1 + 1))', 'bash: there is no arithmetic here (column 6)\n'],
  ['echo "$((1 + 1))"', 'bash: there is no arithmetic here (column 7)\n'],
  ['ls x 2>/dev/null', 'bash: errors cannot be redirected here: leave out 2> (column 7)\n'],
  ['ls x 2>&1 | wc', 'bash: errors cannot be redirected here: leave out 2> (column 7)\n'],
  ['{ echo a; }', 'bash: there are no groups here: leave out the braces (column 1)\n'],
  ['echo a; { echo b; }', 'bash: there are no groups here: leave out the braces (column 9)\n'],
  ['( echo a )', 'bash: there are no subshells here: leave out the parentheses (column 1)\n'],
  ['for f in a b; do echo $f; done', 'bash: there are no loops here: use | xargs (column 1)\n'],
  ['ls | while read f; do echo $f; done', 'bash: there are no loops here: use | xargs (column 6)\n'],
  ['if true; then echo a; fi', 'bash: there are no conditions here: use && and || (column 1)\n'],
  ['[ -f a ] && echo a', 'bash: there are no tests here: use find or grep -q (column 1)\n'],
  ['! true', 'bash: there is no ! here: use || to go on when a command fails (column 1)\n'],
  ['function f', 'bash: there are no functions here: use alias (column 1)\n'],
])('reports the error in %s with its column, and runs nothing of the line', async (line, expected) => {
  const shell = fakeShell(files);
  expect(await output(line, shell)).toBe(expected);
  expect(shell.status).toBeGreaterThan(0);
});

test('prints a line from the history before it runs', async () => {
  expect(await output('!! !$', { ...fakeShell(files), history: ['echo a b'] })).toBe('echo a b b\na b b\n');
});

test.each(['echo {', 'echo for if', '"{" a', 'echo a | head -1 # { for'])(
  'does not take the words of %s for a loop or a group',
  async (line) => {
    expect(await output(line, fakeShell(files))).not.toContain('there are no');
  },
);

test.each([
  ['echo a', true],
  ['"echo" a', true],
  ['top', true],
  ['!!', true],
  ['# note', true],
  [': note', true],
  ['^a^b', true],
  ['how to list files', false],
  ['echoes of a', false],
  ['', false],
])('tells whether %s is a command: %s', async (line, expected) => {
  expect(await isCommandLine(line, { ...fakeShell(files), aliases: new Map([['top', 'head']]) })).toBe(expected);
});
