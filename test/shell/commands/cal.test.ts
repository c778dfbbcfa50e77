import { expect, test } from 'vitest';
import { fakeShell, linesFrom, output } from '../fakeShell.ts';

const post = (date: string, tags: string[] = []) => ({ text: 'Text.\n', date, tags, title: `Of ${date}` });
const files = {
  'post/a.md': post('2026-06-09', ['linux', 'awk']),
  'post/b.md': post('2026-06-09', ['linux']),
  'post/c.md': post('2026-05-31', ['linux', 'awk']),
  'post/d.md': post('2024-02-29', ['awk']),
  'haiku/e.md': post('2026-07-01'),
  'about.md': 'About.\n',
};

test('prints a month, and links its days to their posts', async () => {
  const lines = await linesFrom('cal 6 2026', fakeShell(files));
  expect(lines.map(({ text }) => text)).toEqual([
    '     June 2026',
    'Su Mo Tu We Th Fr Sa',
    '    1  2  3  4  5  6',
    ' 7  8  9 10 11 12 13',
    '14 15 16 17 18 19 20',
    '21 22 23 24 25 26 27',
    '28 29 30',
  ]);
  const links = lines.flatMap(({ text, links = [] }) =>
    links.map(({ start, end, href }) => [text.slice(start, end), href]),
  );
  expect(links).toEqual([
    ['2026', expect.stringMatching(/^\/(?:post|haiku)\/2026\/$/)],
    ['9', '/post/a/'],
  ]);
});

test('prints three months side by side, with the links of each', async () => {
  const lines = await linesFrom('cal -3m june 2026', fakeShell(files, '/post'));
  expect(lines.slice(0, 3).map(({ text }) => text)).toEqual([
    '      May 2026              June 2026              July 2026',
    'Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su',
    '             1  2  3    1  2  3  4  5  6  7          1  2  3  4  5',
  ]);
  const links = lines
    .slice(2)
    .flatMap(({ text, links = [] }) => links.map(({ start, end, href }) => [text.slice(start, end), href]));
  expect(links).toEqual([
    ['9', '/post/a/'],
    ['31', '/post/c/'],
  ]);
});

test('prints a year of twelve months, a leap day included', async () => {
  const lines = await linesFrom('cal 2024', fakeShell(files, '/post'));
  expect(lines[0]?.text).toBe(`${' '.repeat(31)}2024`);
  expect(lines[0]?.links).toEqual([{ start: 31, end: 35, href: '/post/2024/' }]);
  expect(lines.filter(({ text }) => /Su Mo .* Sa/.test(text))).toHaveLength(4);
  const links = lines
    .slice(1)
    .flatMap(({ text, links = [] }) => links.map(({ start, end, href }) => [text.slice(start, end), href]));
  expect(links).toContainEqual(['29', '/post/d/']);
  expect(await output('cal 13 2026; cal 1; cal a b c', fakeShell(files))).toMatch(
    /^cal: 13: .*\ncal: year '1' .*\ncal: bad usage/,
  );
});

test('reads no list further back than the months that it shows', async () => {
  const shell = fakeShell(files);
  const { list } = shell.files;
  const read: string[] = [];
  shell.files.list = async function* (path, order, signal) {
    for await (const entry of list(path, order, signal)) {
      read.push(entry.path);
      yield entry;
    }
  };
  await output('cal 7 2026', shell);
  expect(read).not.toContain('/post/a.md');
  read.length = 0;
  await output('cal 6 2026', shell);
  expect(read).toContain('/post/c.md');
  expect(read).not.toContain('/post/d.md');
});
