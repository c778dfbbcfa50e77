import { expect, test } from 'vitest';
import { fakeShell, output } from '../fakeShell.ts';

const files = {
  'a.md': { text: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n', date: '2023-05-06' },
  'b.md': 'one\nTWO\nthree\nfour\nfive\nsix\n\nseven\neight\nnine \nten\neleven',
  'post/a.md': 'one\n',
  'empty.md': '',
  'long.md': 'x\n'.repeat(5_001),
};

test.each([
  ['diff a.md a.md; echo $?', '0\n'],
  ['diff -q a.md b.md; echo $?', 'Files a.md and b.md differ\n1\n'],
  [
    'diff a.md b.md',
    [
      ...['2c2', '< two', '---', '> TWO', '6a7', '> ', '9c10', '< nine', '---', '> nine ', '10a12', '> eleven'],
      '\\ No newline at end of file',
      '',
    ].join('\n'),
  ],
  ['diff -iwB a.md b.md', '10a12\n> eleven\n\\ No newline at end of file\n'],
  ['diff -i a.md empty.md | head -n 1', '1,10d0\n'],
  ['diff empty.md post/a.md', '0a1\n> one\n'],
  ['diff a.md post | head -n 1', '2,10d1\n'],
  ['cat post/a.md | diff - empty.md', '1d0\n< one\n'],
  [
    'diff -u a.md b.md | head -n 7',
    '--- a.md\t2023-05-06 00:00:00.000000000 +0000\n+++ b.md\n@@ -1,10 +1,12 @@\n one\n-two\n+TWO\n three\n',
  ],
  ['diff -u empty.md post/a.md', '--- empty.md\n+++ post/a.md\n@@ -0,0 +1 @@\n+one\n'],
  ['diff none a.md; echo $?', 'diff: none: No such file or directory\n2\n'],
  ['diff a.md', "diff: missing operand after 'a.md'\ndiff: Try 'diff --help' for more information.\n"],
  ['diff a b c', "diff: extra operand 'c'\ndiff: Try 'diff --help' for more information.\n"],
  ['cat long.md long.md | diff a.md -', 'diff: -: more than 5,000 lines, too long to compare\n'],
  ['diff a.md long.md; echo $?', 'diff: long.md: more than 5,000 lines, too long to compare\n2\n'],
])('%s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});
