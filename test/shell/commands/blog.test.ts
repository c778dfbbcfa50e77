import { expect, test, vi } from 'vitest';
import { formatTime } from '../../../src/shell/commands/date/timeFormat.ts';
import { type FakeShell, fakeShell, linesFrom, output } from '../fakeShell.ts';

const post = (date: string, tags: string[] = []) => ({ text: 'Text.\n', date, tags, title: `Of ${date}` });
const files = {
  'post/a.md': post('2026-06-09', ['linux', 'awk']),
  'post/b.md': post('2026-06-09', ['linux']),
  'post/c.md': post('2026-05-31', ['linux', 'awk']),
  'post/d.md': post('2024-02-29', ['awk']),
  'haiku/e.md': post('2026-07-01'),
  'about.md': 'About.\n',
};

function session(directory = '/'): FakeShell {
  vi.stubGlobal('location', { origin: 'https://example.org' });
  return fakeShell(files, directory);
}

test.each([
  ['whoami', 'visitor\n'],
  ['whoami x', "whoami: extra operand ‘x’\nTry 'whoami --help' for more information.\n"],
  ['uname; uname -n; uname -am', 'catpost\ncatpost\ncatpost catpost 0.1.0 browser\n'],
  ['date -u', 'Mon Jun  1 12:00:00 UTC 2026\n'],
  ['date -uI; date -u -R', '2026-06-01\nMon, 01 Jun 2026 12:00:00 +0000\n'],
  [
    'date x; date + +; date -d nonsense; echo $?',
    "date: invalid date ‘x’\ndate: extra operand ‘+’\nTry 'date --help' for more information.\ndate: invalid date ‘nonsense’\n1\n",
  ],
  [
    'alias ll="ls -l" q="a\'b"; alias; alias ll no; echo $?',
    "alias ll='ls -l'\nalias q='a'\\''b'\nalias ll='ls -l'\nalias: no: not found\n1\n",
  ],
  ['alias e=echo a/b=c', "alias: `a/b': invalid alias name\n"],
  ['unalias x; unalias; echo $?', 'unalias: x: not found\nunalias: usage: unalias [-a] name [name ...]\n2\n'],
  ['alias x=cd y=cd; unalias x; alias; unalias -a; alias', "alias y='cd'\n"],
  ['which cd no; echo $?', '/bin/cd\n1\n'],
  ['alias cd="cd -"; which -a cd; which cd && echo yes', 'cd: aliased to cd -\n/bin/cd\ncd: aliased to cd -\nyes\n'],
  ['history 2; history x', '    2  two\n    3  three\nhistory: x: numeric argument required\n'],
  ['history | head -1', '    1  one\n'],
  ['tags -n 1; tags', '      3 awk\n      3 awk\n      3 linux\n'],
  ['related post/a.md', 'post/c.md  Of 2026-05-31\npost/b.md  Of 2026-06-09\npost/d.md  Of 2024-02-29\n'],
  [
    'related; related post; related no',
    'related: this page is no post: name one\nrelated: post: Is a directory\nrelated: no: No such file or directory\n',
  ],
  [
    'link; link post/a.md no',
    'https://example.org/\nhttps://example.org/post/a/\nlink: no: No such file or directory\n',
  ],
  ['share post/b', 'shared https://example.org/post/b/\n'],
  ['share -c', 'shared https://example.org/?c=three\n'],
  [
    'set size; set theme amber; set theme; theme green; theme | head -2',
    'size=normal      normal small large huge\ntheme=amber      auto green paper amber contrast\n  auto\n* green\n',
  ],
  [
    'set nothing; set size=tiny',
    'set: nothing: there are theme, size, measure, face, keys, resume, news\nset: tiny: size may be normal, small, large, huge\n',
  ],
  [
    'feed tags/awk | head -4',
    'rss   https://example.org/feed.xml\natom  https://example.org/atom.xml\njson  https://example.org/feed.json\nrss   https://example.org/tags/awk/feed.xml\n',
  ],
  [
    'feed tags; feed about.md',
    'rss   https://example.org/feed.xml\natom  https://example.org/atom.xml\njson  https://example.org/feed.json\n'.repeat(
      2,
    ),
  ],
])('%s', async (line, expected) => {
  const shell = { ...session(), history: ['one', 'two', 'three'] };
  expect(await output(line, shell)).toBe(expected);
});

test.each([
  ['open', ['open /post/']],
  ['open a.md#top', ['open /post/a/#top']],
  ['open /post/a/', ['open /post/a/']],
  ['open https://example.net/x', ['open https://example.net/x']],
  ['open no', []],
  ['clear; save; exit', ['clear', 'act save', 'close']],
  ['share b.md', ['share https://example.org/post/b/']],
])('%s asks the page', async (line, calls) => {
  const shell = session('/post');
  await output(line, shell);
  expect(shell.calls).toEqual(calls);
});

test('save says so where a page cannot be saved, share prints what it could not hand on', async () => {
  const shell = session();
  shell.page.act = () => false;
  shell.page.share = async () => false;
  expect(await output('save', shell)).toMatch(/^save: this page cannot be saved/);
  expect(await linesFrom('share post/a.md', shell)).toEqual([
    { text: 'https://example.org/post/a/', links: [{ start: 0, end: 27, href: '/post/a/' }] },
  ]);
});

test('random goes to a post, and prints different ones', async () => {
  const shell = session();
  await output('random', shell);
  expect(shell.calls).toEqual([expect.stringMatching(/^open \/(?:post\/[abcd]|haiku\/e)\/$/)]);
  const printed = (await output('random -n 4 post', shell)).trim().split('\n');
  expect(printed.length).toBeGreaterThan(1);
  expect(new Set(printed).size).toBe(printed.length);
  expect(printed.every((path) => path in files)).toBe(true);
  expect(await output('random -n x; random no', shell)).toBe(
    'random: invalid number of posts: ‘x’\nrandom: no: No such file or directory\n',
  );
});

test('paths are as they can be typed where the reader is', async () => {
  expect(await output('related a.md', session('/post'))).toMatch(/^c\.md {2}/);
  expect(await output('related a.md', session('/tags/awk'))).toMatch(/^\/post\/c\.md {2}/);
  expect(await output('random -n 1 /haiku', session('/post'))).toBe('/haiku/e.md\n');
});

test("date tells the reader's own time, with its offset", async () => {
  const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(210);
  expect(await output("date '+%F %T %z %:z'; date -u +%R", session())).toBe(
    '2026-06-01 08:30:00 -0330 -03:30\n12:00\n',
  );
  offset.mockRestore();
});

test('cal prints a month, whose days lead to their posts', async () => {
  const lines = await linesFrom('cal 6 2026', session());
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

test('cal -3 puts months side by side, and follows links in all', async () => {
  const lines = await linesFrom('cal -3m june 2026', session('/post'));
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

test('cal of a year has twelve months; a leap day has its post', async () => {
  const lines = await linesFrom('cal 2024', session('/post'));
  expect(lines[0]?.text).toBe(`${' '.repeat(31)}2024`);
  expect(lines[0]?.links).toEqual([{ start: 31, end: 35, href: '/post/2024/' }]);
  expect(lines.filter(({ text }) => /Su Mo .* Sa/.test(text))).toHaveLength(4);
  const links = lines
    .slice(1)
    .flatMap(({ text, links = [] }) => links.map(({ start, end, href }) => [text.slice(start, end), href]));
  expect(links).toContainEqual(['29', '/post/d/']);
  expect(await output('cal 13 2026; cal 1; cal a b c', session())).toMatch(
    /^cal: 13: .*\ncal: year '1' .*\ncal: bad usage/,
  );
});

test('cal reads no list further back than it shows', async () => {
  const shell = session();
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

/** Recorded with `LC_ALL=C.UTF-8 TZ=UTC date -d @N +FORMAT` of GNU coreutils. */
test.each([
  [
    1767312245,
    '%a %A %b %B %C %d %D %e %F %g %G %H %I %j %k %l %m %M',
    'Fri Friday Jan January 20 02 01/02/26  2 2026-01-02 26 2026 00 12 002  0 12 01 04',
  ],
  [
    1767312245,
    '%p %P %q %r %R %s %S %T %u %U %V %w %W %x %X %y %Y %z %:z %Z %%',
    'AM am 1 12:04:05 AM 00:04 1767312245 05 00:04:05 5 00 01 5 00 01/02/26 00:04:05 26 2026 +0000 +00:00 UTC %',
  ],
  [
    1798675199,
    '%c|%G-%V|%U|%W|%j|%-d|%_m|%^a|%5d|%-H|%010Y|%E|%',
    'Wed Dec 30 23:59:59 2026|2026-53|52|52|364|30|12|WED|00030|23|0000002026|%E|%',
  ],
])('%i +%s', (seconds, format, expected) => {
  expect(formatTime(new Date(seconds * 1000), format, true)).toBe(expected);
});
