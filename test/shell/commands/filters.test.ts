import { expect, test } from 'vitest';
import { fakeShell, linesFrom, output } from '../fakeShell.ts';

const files = { 'post/a.md': 'é日b\nB\n', 'post/b.md': 'one\ntwo', 'post/c.md': 'x y\n' };

/** What differs from coreutils, as the manual pages say. recorded.test.ts compares the rest. */
test.each([
  ['head -c 4 post/a.md', 'é'],
  ['head -c -6 post/a.md', 'é'],
  ['tail -c 5 post/a.md', 'b\nB\n'],
  ['tail -c +2 post/a.md', '日b\nB\n'],
  ['cut -c 2- post/a.md', '日b\n\n'],
  ['cut -b 2-4 post/a.md', 'é\n\n'],
  ['cut -d 日 -f 2 post/a.md', 'b\nB\n'],
  ['head -1 post/a.md | tr é日 e-', 'e-b\n'],
  ['head -1 post/a.md | tr -cs a-z .', '.b.'],
  ["printf '%4s|%-3s|' é 日", '   é|日  |'],
  ["printf '%99999d' 1 | wc -c", '10000\n'],
  ['tail -f post/a.md', "tail: invalid option -- 'f'\nTry 'tail --help' for more information.\n"],
  ['sort', 'sort: no input: name a file\n'],
  ['tr a b', 'tr: no input: begin with cat FILE |\n'],
  ['wc -w - post/c.md', 'wc: no input: name a file\n      2 post/c.md\n      2 total\n'],
  ['shuf -n 3 -i 1-9999999999 | wc -l', '3\n'],
])('%s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});

test.each([
  ['yes | head -2', 'y\ny\n'],
  ['yes a b | head -c 6', 'a b\na '],
  ['seq 1 999999999999 | head -1', '1\n'],
  ['shuf -i 1-2000000', 'shuf: more than 1,000,000 numbers: ask for fewer with -n\n'],
  ['seq 5000 | shuf | sort -k 1.2 | sort -n -k1,1 | tail -1', '5000\n'],
])('stops, or goes on, with much input: %s', async (line, expected) => {
  expect(await output(line, fakeShell(files))).toBe(expected);
});

test('yes stops after a million lines', async () => {
  expect(await output('yes | wc -l', fakeShell(files))).toBe('1000000\n');
}, 30_000);

test.each([
  'head',
  'tail',
  'tail -c 35',
  'sort',
  'sort -rn',
  'tac',
  'uniq',
  'uniq -c',
  'nl',
  'shuf',
  'tee',
  'cut -b 1-',
  'head -n -1',
])('%s keeps the links of its input', async (filter) => {
  const lines = await linesFrom(`wc -l post/a.md post/c.md | ${filter}`, fakeShell(files));
  const linked = lines.flatMap(({ text, links = [] }) =>
    links.map(({ start, end, href }) => `${text.slice(start, end)} ${href}`),
  );
  expect(linked.sort()).toEqual(['post/a.md /post/a/', 'post/c.md /post/c/']);
});

test('the titles of head link to the files', async () => {
  const [title] = await linesFrom('head -v post/a.md', fakeShell(files));
  expect(title).toEqual({ text: '==> post/a.md <==', links: [{ start: 4, end: 13, href: '/post/a/' }] });
});

test('tee downloads its input under the last part of each name, once it has ended', async () => {
  const shell = fakeShell(files);
  expect(await output('head -q post/c.md post/b.md | tee ../x.txt y.txt', shell)).toBe('x y\none\ntwo');
  expect(shell.calls).toEqual(['download x.txt x y\none\ntwo', 'download y.txt x y\none\ntwo']);
});

test.each([
  ['yes | tee x.txt | head -1', 'y\n'],
  [
    'yes 12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678 | head -n 50600 | tee x.txt | wc -l',
    'tee: x.txt: more than 5 MB, so it is not downloaded: shorten it with head\n50600\n',
  ],
  ['tee x.txt', 'tee: no input: begin with cat FILE |\n'],
])('downloads nothing: %s', async (line, expected) => {
  const shell = fakeShell(files);
  expect(await output(line, shell)).toBe(expected);
  expect(shell.calls).toEqual([]);
});

test('xargs reports an unmatched quote, and passes on the output of what it runs', async () => {
  const shell = fakeShell(files);
  expect(await output('echo "it\'s" | xargs', shell)).toContain('unmatched single quote');
  expect(await output("printf '%s\\n' post/a.md post/c.md | xargs -n 1 head -v -n 1 | tail -n 2", shell)).toBe(
    '==> post/c.md <==\nx y\n',
  );
});

test('xargs divides 2,500 words into three runs', async () => {
  expect(await output('seq 2500 | xargs | wc -l', fakeShell(files))).toBe('3\n');
});
