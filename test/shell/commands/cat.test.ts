import { expect, test } from 'vitest';
import { fakeShell, linesFrom, output } from '../fakeShell.ts';

const files = {
  'post/a.md': { text: '# A\n\n\n\tb é\nlast', tags: ['linux'] },
  'post/b.md': 'See [A](a.md#why) and <https://example.org/x>, about.md.\nNo [file](none.md) `c.md`.\n',
  'about.md': 'First\n',
};

test.each([
  ['cat post/a.md | head -n 1', '# A\n'],
  ['cat tags/linux/a.md | head -n 1', '# A\n'],
  ['cat post/a.md about.md', '# A\n\n\n\tb é\nlastFirst\n'],
  ['cat -n post/a.md about.md', '     1\t# A\n     2\t\n     3\t\n     4\t\tb é\n     5\tlastFirst\n'],
  ['cat -bs post/a.md', '     1\t# A\n\n     2\t\tb é\n     3\tlast'],
  ['cat -A post/a.md', '# A$\n$\n$\n^Ib M-CM-)$\nlast'],
  ['cat -ET post/a.md', '# A$\n$\n$\n^Ib é$\nlast'],
  ['cat about.md | cat - about.md', 'First\nFirst\n'],
  ['cat post', 'cat: post: Is a directory\n'],
  ['cat ../../etc/passwd', 'cat: ../../etc/passwd: No such file or directory\n'],
  ['cat __proto__; echo $?', 'cat: __proto__: No such file or directory\n1\n'],
  ['cat none about.md | head', 'cat: none: No such file or directory\nFirst\n'],
  ['less post/a.md about.md | head', '# A\n\n\n\tb é\nlastFirst\n'],
  ['less none', 'less: none: No such file or directory\n'],
  ['cd post; pwd', '/post\n'],
])('%s', async (line, expected) => {
  const shell = fakeShell(files);
  expect(await output(line, shell)).toBe(expected);
  expect(shell.calls).toEqual([]);
});

test('opens the page of a post that is the only operand', async () => {
  const shell = fakeShell(files, '/post');
  expect(await output('cat a.md', shell)).toBe('');
  expect(await output('cat /tags/linux/a.md', shell)).toBe('');
  expect(shell.calls).toEqual(['open /post/a/', 'open /post/a/']);
});

test('on a terminal, less links to files of the site and to other sites', async () => {
  const lines = await linesFrom('less post/b.md', fakeShell(files));
  const links = lines.map(({ text, links = [] }) =>
    links.map(({ start, end, href }) => [text.slice(start, end), href]),
  );
  expect(links).toEqual([
    [
      ['a.md#why', '/post/a/#why'],
      ['https://example.org/x', 'https://example.org/x'],
      ['about.md', '/about/'],
    ],
    [],
  ]);
});
