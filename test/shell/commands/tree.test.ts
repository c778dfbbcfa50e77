import { expect, test } from 'vitest';
import { fakeShell, linesFrom, output } from '../fakeShell.ts';

const files = {
  'about.md': 'About.\n',
  'post/.hidden.md': '',
  'post/a.md': { text: 'x', tags: ['linux'] },
  'post/deep/b.md': '',
};

test('draws branches, the targets of links, and counts', async () => {
  expect(await output('tree', fakeShell(files))).toBe(
    [
      '.',
      '├── about.md',
      '├── post',
      '│   ├── a.md',
      '│   └── deep',
      '│       └── b.md',
      '└── tags',
      '    └── linux',
      '        └── a.md -> ../../post/a.md',
      '',
      '4 directories, 4 files',
      '',
    ].join('\n'),
  );
});

test.each([
  ['tree -L 1', '.\n├── about.md\n├── post\n└── tags\n\n2 directories, 1 file\n'],
  ['tree -d post', 'post\n└── deep\n\n1 directory\n'],
  ['tree -a -L 1 post', 'post\n├── .hidden.md\n├── a.md\n└── deep\n\n1 directory, 2 files\n'],
  ["tree -P 'b*' post", 'post\n└── deep\n    └── b.md\n\n1 directory, 1 file\n'],
  ['tree -L 0; echo $?', 'tree: Invalid level, must be greater than 0.\n1\n'],
  ['tree none; echo $?', 'none  [error opening dir]\n\n0 directories, 0 files\n2\n'],
])('%s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});

test('links names to their pages', async () => {
  const [, first] = await linesFrom('tree post', fakeShell(files));
  expect(first?.links).toEqual([{ start: 4, end: 8, href: '/post/a/' }]);
});
