import { expect, test } from 'vitest';
import { commandsOf, isSession } from '../../src/text/shellSession.ts';

test.each([
  ['one command and its output', '$ ls\na  b\n', 'ls'],
  ['several commands', '$ cd x\n$ ls\na\n\n$ pwd\n/x', 'cd x\nls\npwd'],
  ['a prompt with user and host', 'me@box:~/x$ ls\na\n[me@box x]$ pwd\nroot@box:/# id', 'ls\npwd\nid'],
  ['an environment before the prompt', '(venv) $ pip list\nx 1.0', 'pip list'],
  ['the prompt of root', '# apt update\nHit:1\n# apt upgrade', 'apt update\napt upgrade'],
  ['a comment among commands', '# first\n$ ls\n# then\n$ pwd', 'ls\npwd'],
  ['an empty prompt', '$ ls\na\n$ ', 'ls'],
  ['a backslash at the end', '$ find . \\\n    -name x\n./x', 'find . \\\n    -name x'],
  ['a backslash and a second prompt', '$ find . \\\n>   -name x\n./x', 'find . \\\n  -name x'],
  ['an escaped backslash at the end', '$ echo \\\\\nout', 'echo \\\\'],
  ['a pipe at the end', '$ ls |\n  wc -l\n3', 'ls |\n  wc -l'],
  ['a here-document', '$ cat > a <<EOF\none\n\n  $ two\nEOF\n$ ls\na', 'cat > a <<EOF\none\n\n  $ two\nEOF\nls'],
  [
    'a here-document behind prompts',
    "$ cat <<'END' | wc -l\n> one\n>\n> two\n> END\n3",
    "cat <<'END' | wc -l\none\n\ntwo\nEND",
  ],
  ['a here-document that does not end', '$ cat <<EOF\none', 'cat <<EOF'],
  ['a here-string', '$ cat <<< EOF\nEOF\nx', 'cat <<< EOF'],
  ['an open quote', "$ echo 'a\n> b'\na\nb", "echo 'a\nb'"],
  ['a loop', '$ for f in *; do\n>   echo $f\n> done\na\n> b', 'for f in *; do\n  echo $f\ndone'],
  ['output that begins with >', '$ diff a b\n> only in b\n$ npm test\n> x@1.0.0 test', 'diff a b\nnpm test'],
  ['a dollar in the output', '$ cat price\n$5\ncost: $ 5', 'cat price'],
  ['no prompt at all', 'ls\n\npwd', 'ls\n\npwd'],
])('extracts the commands of a session with %s', (_, session, commands) => {
  expect(commandsOf(session)).toBe(commands);
});

test('recognizes a session by its language, or by a prompt if the language is a shell or none', () => {
  expect(isSession('anything', 'shellsession')).toBe(true);
  expect(isSession('\n$ ls', '')).toBe(true);
  expect(isSession('$ ls', 'shellscript')).toBe(true);
  expect(isSession('# ls', 'shellscript')).toBe(false);
  expect(isSession('ls\n$ pwd', '')).toBe(false);
  expect(isSession('$ x', 'php')).toBe(false);
});
