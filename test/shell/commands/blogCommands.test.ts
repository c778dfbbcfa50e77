import { expect, test, vi } from 'vitest';
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

function sessionIn(directory = '/'): FakeShell {
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
    'related: this page is not a post: name one\nrelated: post: Is a directory\nrelated: no: No such file or directory\n',
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
    'set: nothing: not a setting: choose from theme, size, measure, face, keys, resume, news\nset: tiny: not a value of size: choose from normal, small, large, huge\n',
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
  const shell = { ...sessionIn(), history: ['one', 'two', 'three'] };
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
])('%s asks the page for %j', async (line, calls) => {
  const shell = sessionIn('/post');
  await output(line, shell);
  expect(shell.calls).toEqual(calls);
});

test('save reports a page that cannot be saved, and share prints the address where sharing is not allowed', async () => {
  const shell = sessionIn();
  shell.page.act = () => false;
  shell.page.share = async () => false;
  expect(await output('save', shell)).toMatch(/^save: this page cannot be saved/);
  expect(await linesFrom('share post/a.md', shell)).toEqual([
    { text: 'https://example.org/post/a/', links: [{ start: 0, end: 27, href: '/post/a/' }] },
  ]);
});

test('random opens a post, or prints different ones', async () => {
  const shell = sessionIn();
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

test('prints paths as they can be typed in the working directory', async () => {
  expect(await output('related a.md', sessionIn('/post'))).toMatch(/^c\.md {2}/);
  expect(await output('related a.md', sessionIn('/tags/awk'))).toMatch(/^\/post\/c\.md {2}/);
  expect(await output('random -n 1 /haiku', sessionIn('/post'))).toBe('/haiku/e.md\n');
});

test('date prints local time and its offset', async () => {
  const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(210);
  expect(await output("date '+%F %T %z %:z'; date -u +%R", sessionIn())).toBe(
    '2026-06-01 08:30:00 -0330 -03:30\n12:00\n',
  );
  offset.mockRestore();
});
