import { expect, test } from 'vitest';
import { fakeShell, output } from '../fakeShell.ts';

const files = {
  'post/a.md': { text: 'é'.repeat(617), date: '2023-05-06', title: 'A post', tags: ['linux', 'web'] },
  'empty.md': '',
};

test.each([
  [
    'stat post/a.md',
    [
      '  File: post/a.md',
      '  Size: 1234      \tregular file',
      'Access: (0644/-rw-r--r--)  Uid: (    0/    root)',
      'Modify: 2023-05-06 00:00:00.000000000 +0000',
      ' Title: A post',
      '  Tags: linux, web',
      '',
    ].join('\n'),
  ],
  [
    "stat -c '%n %s %y %Y %F %A %a %U %%' post/a.md",
    'post/a.md 1234 2023-05-06 00:00:00.000000000 +0000 1683331200 regular file -rw-r--r-- 644 root %\n',
  ],
  ["stat -c '%N|%F' tags/web/a.md tags", "'tags/web/a.md' -> '../../post/a.md'|symbolic link\n'tags'|directory\n"],
  ["stat -c '%F|%y|%Y|%5s|%-3s|%q' empty.md", 'regular empty file|-|0|    0|0  |?\n'],
  ['stat none', "stat: cannot statx 'none': No such file or directory\n"],
  ['stat', "stat: missing operand\nTry 'stat --help' for more information.\n"],
  [
    'file none post/a.md post tags/web/a.md empty.md',
    [
      "none:          cannot open `none' (No such file or directory)",
      'post/a.md:     Markdown text, UTF-8, 1,234 bytes',
      'post:          directory',
      'tags/web/a.md: symbolic link to ../../post/a.md',
      'empty.md:      empty',
      '',
    ].join('\n'),
  ],
  ['file -b post', 'directory\n'],
])('%s', async (line, expected) => {
  const shell = fakeShell(files);
  // The directory list has everything that is printed.
  shell.files.read = async () => Promise.reject(new Error('read a file'));
  expect(await output(line, shell)).toBe(expected);
});
