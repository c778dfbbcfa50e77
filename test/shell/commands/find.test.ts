import { expect, test } from 'vitest';
import { fakeShell, linesFrom, output } from '../fakeShell.ts';

const files = {
  'about.md': 'About.\n',
  'post/a.md': { text: 'x'.repeat(1_500), date: '2023-05-06', tags: ['Linux'] },
  'post/b.md': { text: '', date: '2026-05-30', tags: ['web'] },
};

test.each([
  ['find post/', 'post/\npost/a.md\npost/b.md\n'],
  ['find -maxdepth 1', '.\n./about.md\n./post\n./tags\n'],
  ['find . -mindepth 2 -type d', './tags/Linux\n./tags/web\n'],
  ['find tags -type l', 'tags/Linux/a.md\ntags/web/b.md\n'],
  ["find . -name '[ab]*.md' -type f", './about.md\n./post/a.md\n./post/b.md\n'],
  ["find post -iname 'A*'", 'post/a.md\n'],
  ["find -path '*t/*d' -type f", './post/a.md\n./post/b.md\n'],
  ['find post -tag linux', 'post/a.md\n'],
  ['find post -newer post/a.md -type f', 'post/b.md\n'],
  ['find post -type f -newermt 2023-05-06', 'post/b.md\n'],
  ['find post -mtime -7 -type f', 'post/b.md\n'],
  ['find -empty', './post/b.md\n'],
  ['find post -size +1k', 'post/a.md\n'],
  ['find post -size 1500c -o -size 0', 'post/a.md\npost/b.md\n'],
  ["find post -type f ! '(' -name a.md -o -name c.md ')'", 'post/b.md\n'],
  ['find -name tags -prune -o -type f -print', './about.md\n./post/a.md\n./post/b.md\n'],
  ['find post -name a.md -print -print', 'post/a.md\npost/a.md\n'],
  ['find none about.md; echo $?', 'find: ‘none’: No such file or directory\nabout.md\n1\n'],
  ['find -name', "find: missing argument to `-name'\n"],
  ['find -color', "find: unknown predicate `-color'\n"],
  ['find -name a b', "find: paths must precede expression: `b'\n"],
  [
    'find -name post/*',
    "find: paths must precede expression: `post/b.md'\nfind: possible unquoted pattern after predicate `-name'?\n",
  ],
  ['find -type x', 'find: Unknown argument to -type: x\n'],
  ['find -size big', "find: Invalid argument `big' to -size\n"],
  ['find -maxdepth x', 'find: Expected a positive decimal integer argument to -maxdepth, but got ‘x’\n'],
  ['find -newermt soon', 'find: I cannot figure out how to interpret ‘soon’ as a date or time\n'],
  ['find -name a -o', "find: expected an expression after '-o'\n"],
  ['find -o -name a', "find: invalid expression; you have used a binary operator '-o' with nothing before it.\n"],
  ["find '(' -name a", "find: invalid expression; I was expecting to find a ')' somewhere but did not see one.\n"],
  ["find '(' ')'", 'find: invalid expression; empty parentheses are not allowed.\n'],
  ["find -name a ')'", "find: you have too many ')'\n"],
  ['find -exec ls', 'find: there is no -exec: use | xargs\n'],
])('%s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});

test('links each path to its page', async () => {
  expect(await linesFrom('find post -name a.md', fakeShell(files))).toEqual([
    { text: 'post/a.md', links: [{ start: 0, end: 9, href: '/post/a/' }] },
  ]);
});
