import { expect, test } from 'vitest';
import { fakeShell, linesFrom, output } from '../fakeShell.ts';

const files = {
  'about.md': 'About.\n',
  'post/old.md': { text: 'x'.repeat(2023), date: '2022-01-02', title: 'Old', tags: ['linux'] },
  'post/new.md': { text: 'abc\n', date: '2024-05-06', title: 'New', tags: ['linux', 'web'] },
  'post/mid.md': { text: '', date: '2023-03-04', title: 'Mid' },
  'post/.hidden.md': 'h',
};

test.each([
  ['ls', 'about.md  post  tags\n'],
  ['ls -1 | head', 'about.md\npost\ntags\n'],
  ['ls -a', '.  ..  about.md  post  tags\n'],
  ['ls -F . | head', 'about.md\npost/\ntags/\n'],
  ['ls -1F tags/linux', 'new.md@\nold.md@\n'],
  ['ls -t post/ | head -10', 'new.md\nmid.md\nold.md\n'],
  ['ls -t post/ | head -2 # pinned first', 'new.md\nmid.md\n'],
  ['ls -1tr post', 'old.md\nmid.md\nnew.md\n'],
  ['ls -1S post', 'old.md\nnew.md\nmid.md\n'],
  ['ls -1Sr post', 'mid.md\nnew.md\nold.md\n'],
  ['ls -d post/ tags/', 'post/  tags/\n'],
  ['ls tags/', 'linux  web\n'],
  ['ls -R tags | head -20', 'tags:\nlinux\nweb\n\ntags/linux:\nnew.md\nold.md\n\ntags/web:\nnew.md\n'],
  ['ls -1 post about.md', 'about.md\n\npost:\nmid.md\nnew.md\nold.md\n'],
  ['ls -1 none post', "ls: cannot access 'none': No such file or directory\npost:\nmid.md\nnew.md\nold.md\n"],
  ['ls about.md/; echo $?', "ls: cannot access 'about.md/': Not a directory\n2\n"],
  ['ls -z; echo $?', "ls: invalid option -- 'z'\nTry 'ls --help' for more information.\n2\n"],
])('%s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});

test('-l prints titles, but not into a pipe', async () => {
  const shell = fakeShell(files);
  expect(await output('ls -lt post/ tags/', shell)).toBe(
    [
      'post/:',
      '-rw-r--r-- 1 root       4 2024-05-06 new.md  # New',
      '-rw-r--r-- 1 root       0 2023-03-04 mid.md  # Mid',
      '-rw-r--r-- 1 root   2,023 2022-01-02 old.md  # Old',
      '',
      'tags/:',
      'drwxr-xr-x 1 root       2 2024-05-06 linux',
      'drwxr-xr-x 1 root       1 2024-05-06 web',
      '',
    ].join('\n'),
  );
  expect(await output('ls -l tags/linux about.md | head', shell)).toBe(
    [
      '-rw-r--r-- 1 root       7 -          about.md',
      '',
      'tags/linux:',
      'lrwxrwxrwx 1 root       4 2024-05-06 new.md -> ../../post/new.md',
      'lrwxrwxrwx 1 root   2,023 2022-01-02 old.md -> ../../post/old.md',
      '',
    ].join('\n'),
  );
  expect(await output('ls -lh post/old.md | head', shell)).toContain(' 2.0K 2022-01-02 ');
});

test('links names to their pages, even in columns', async () => {
  const [line] = await linesFrom('ls', fakeShell(files));
  expect(line?.links?.map(({ start, end, href }) => [line.text.slice(start, end), href])).toEqual([
    ['about.md', '/about/'],
    ['post', '/post/'],
    ['tags', '/tags/'],
  ]);
});

test('fills columns from top to bottom, to the width of the terminal', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `${'abcdefghi'.slice(0, index + 1)}日.md`);
  const shell = { ...fakeShell(Object.fromEntries(names.map((name) => [name, '']))), columns: () => 40 };
  expect(await output('ls', shell)).toBe(
    [
      'abcdefghi日.md  abcdef日.md  abc日.md',
      'abcdefgh日.md   abcde日.md   ab日.md',
      'abcdefg日.md    abcd日.md    a日.md',
      '',
    ].join('\n'),
  );
});

test('prints 1,000 entries on a terminal and how to see the rest, but all of them into a pipe', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_234 }, (_, index) => [`post/${index}.md`, '']));
  const shell = fakeShell({ ...many, 'about.md': '' });
  const lines = (await output('ls -lt post/', shell)).split('\n');
  expect(lines).toHaveLength(1_002);
  expect(lines.at(-2)).toBe('# 234 more: ls -lt post/ | tail -n +1001 | less');
  expect((await output('ls -1 about.md post', shell)).split('\n').at(-2)).toBe(
    '# more: ls -1 about.md post | tail -n +1001 | less',
  );
  expect((await output('ls post/*.md', shell)).split('\n').at(-2)).toBe(
    '# more: add | tail -n +1001 | less to the line',
  );
  expect((await output('ls post | head -n -0', shell)).split('\n')).toHaveLength(1_235);
});

test('does not read the entry after the last one that a terminal gets, because it may be in another file', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_234 }, (_, index) => [`post/${index}.md`, '']));
  const shell = fakeShell(many);
  const { list } = shell.files;
  let listed = 0;
  shell.files.list = async function* (...of) {
    for await (const entry of list(...of)) {
      listed += 1;
      yield entry;
    }
  };
  expect(await output('ls post', shell)).toContain('# 234 more');
  expect(listed).toBe(1_000);
});

test('lists no more entries than the next command takes', async () => {
  const shell = fakeShell({ 'post/a.md': '', 'post/b.md': '', 'post/c.md': '' });
  const { list } = shell.files;
  let listed = 0;
  shell.files.list = async function* (...all) {
    for await (const entry of list(...all)) {
      listed += 1;
      yield entry;
    }
  };
  expect(await output('ls post | head -n 1', shell)).toBe('a.md\n');
  expect(listed).toBe(1);
});
