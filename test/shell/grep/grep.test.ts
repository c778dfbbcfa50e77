/** grep over files and pipes, compared with the output of GNU grep 3.8, and over the whole site. */
import { describe, expect, test } from 'vitest';
import type { Hit, SearchFilters } from '../../../src/shell/search/hit.ts';
import type { Search } from '../../../src/shell/search/searchIndex.ts';
import { type FakeShell, fakeShell, linesFrom, output } from '../fakeShell.ts';

const files = {
  'a.md': 'one\ntwo\nthree\n\ntwo two\nFoo foo_bar\nx|y a+b (c) {d} *e aab\n',
  'b.md': 'zero\ntwo',
  'd/c.md': "two\nit's\n",
};

describe('lines of files', () => {
  test.each([
    ['two a.md b.md', 'a.md:two\na.md:two two\nb.md:two\n', 0],
    ['-n two a.md', '2:two\n5:two two\n', 0],
    ['-c two a.md b.md', 'a.md:2\nb.md:1\n', 0],
    ['-vc two a.md', '5\n', 0],
    ['-l two a.md nope.md', 'a.md\ngrep: nope.md: No such file or directory\n', 2],
    ['-L zero a.md b.md', 'a.md\n', 0],
    ['-on two a.md b.md', 'a.md:2:two\na.md:5:two\na.md:5:two\nb.md:2:two\n', 0],
    ['-A1 two a.md', 'two\nthree\n--\ntwo two\nFoo foo_bar\n', 0],
    ['-nB1 two a.md b.md', 'a.md-1-one\na.md:2:two\n--\na.md-4-\na.md:5:two two\n--\nb.md-1-zero\nb.md:2:two\n', 0],
    ['-1 -h zero a.md b.md', 'zero\ntwo\n', 0],
    ['-m1 two a.md b.md', 'a.md:two\nb.md:two\n', 0],
    ['-s two nope a.md', 'a.md:two\na.md:two two\n', 2],
    ['-q two nope a.md', 'grep: nope: No such file or directory\n', 0],
    ['-H three a.md', 'a.md:three\n', 0],
    ['two d', 'grep: d: Is a directory\n', 2],
    ['-r two', 'a.md:two\na.md:two two\nb.md:two\nd/c.md:two\n', 0],
    ['-rh two d', 'two\n', 0],
    ['-w foo a.md', '', 1],
    ['-iw foo a.md', 'Foo foo_bar\n', 0],
    ['-x two a.md', 'two\n', 0],
    ['-e one -e zero a.md b.md', 'a.md:one\nb.md:zero\n', 0],
    ["-F 'a+b' a.md", 'x|y a+b (c) {d} *e aab\n', 0],
    ["-o 'a+b' a.md", 'a+b\n', 0],
    ["-oE 'a+b|[(]c' a.md", '(c\naab\n', 0],
    [`-o 'a\\+b' a.md`, 'aab\n', 0],
    [`'\\(two\\) \\1' a.md`, 'two two\n', 0],
    [`-o '[[:upper:]]\\w*' a.md`, 'Foo\n', 0],
    ["-o '*e' a.md", '*e\n', 0],
    ["'^$' a.md", '\n', 0],
    ["-c '' a.md", '7\n', 0],
    ['zzz a.md', '', 1],
  ])('grep %s', async (words, expected, status) => {
    const shell = fakeShell(files);
    expect(await output(`grep ${words}`, shell)).toBe(expected);
    expect(shell.status).toBe(status);
  });

  test.each([
    ["'a\\('", 'Unmatched ( or \\('],
    ["'a\\)'", 'Unmatched ) or \\)'],
    ["-E 'a('", 'Unmatched ( or \\('],
    ["'[a'", 'Unmatched [, [^, [:, [., or [='],
    ["'[[:foo:]]'", 'Invalid character class name'],
    ["'[:space:]'", 'character class syntax is [[:space:]], not [:space:]'],
    ["'a\\'", 'Trailing backslash'],
    ["'a\\{1'", 'Unmatched \\{'],
    ["'a\\{2,1\\}'", 'Invalid content of \\{\\}'],
    ["'\\1'", 'Invalid back reference'],
    ["'[b-a]'", 'Invalid range end'],
    ['-A x a', 'x: invalid context length argument'],
    ['-m x a', 'invalid max count'],
    ['-E -F a', 'conflicting matchers specified'],
  ])('grep %s a.md reports an error', async (words, error) => {
    const shell = fakeShell(files);
    expect(await output(`grep ${words} a.md`, shell)).toBe(`grep: ${error}\n`);
    expect(shell.status).toBe(2);
  });

  test('reads a pipe, and keeps its links', async () => {
    expect(await output('echo two | grep -Hn two', fakeShell(files))).toBe('(standard input):1:two\n');
    const [line] = await linesFrom('grep -l three *.md | grep -n md', fakeShell(files));
    expect(line).toEqual({
      text: '1:a.md',
      links: [{ start: 2, end: 6, href: '/a/' }],
      marks: [{ start: 4, end: 6 }],
    });
  });

  test('links each match to the page, where it is highlighted', async () => {
    expect(await linesFrom('grep hre a.md', fakeShell(files))).toEqual([
      { text: 'three', links: [{ start: 1, end: 4, href: '/a/?h=hre' }], marks: [{ start: 1, end: 4 }] },
    ]);
  });

  test('takes ’ and the straight apostrophe for each other', async () => {
    expect(await output('grep it’s d/c.md', fakeShell(files))).toBe("it's\n");
    expect(await output('grep "[’]s" d/c.md', fakeShell(files))).toBe("it's\n");
  });
});

describe('the whole site', () => {
  const hit = (path: string, text: string, section: Hit['section'] = null): Hit => {
    const page = path.replace('.md', '/');
    return { path, page, title: 'Title', date: '2025-01-01', section, text, matches: [], href: `${page}?h=x` };
  };
  const section = { id: 'part', heading: 'Part', level: 3 };

  test('prints a link to each section, the best first', async () => {
    const shell = searching([[hit('/post/x.md', ' the text ', section), hit('/post/x.md', 'before')]]);
    const lines = await linesFrom('grep socket', shell);
    expect(lines.map(({ text }) => text)).toEqual([
      'post/x.md:### Part: … the text …',
      'post/x.md:# Title: … before …',
    ]);
    expect(lines[0]?.links).toEqual([{ start: 0, end: 18, href: '/post/x/?h=x' }]);
    expect(shell.asked).toEqual([['socket', { tags: [], since: null, until: null, title: null, directory: '/' }]]);
  });

  test('prints paths as they can be typed in the working directory', async () => {
    const shell = searching([[hit('/post/x.md', 'a')], [hit('/about.md', 'b')]]);
    shell.directory = '/post';
    expect(await output('grep -l word', shell)).toBe('x.md\n/about.md\n');
  });

  test('limits the search by tag, date and title, and reports options that do not fit', async () => {
    const shell = searching([]);
    await output("grep --tag Linux --tag C --since 2025 --until 2025-03 --title Pipes '^a.word$'", shell);
    const filters = { tags: ['linux', 'c'], since: '2025', until: '2025-03-99', title: 'pipes', directory: '/' };
    expect(shell.asked).toEqual([['^a.word$', filters]]);
    expect(shell.status).toBe(1);
    expect(await output('grep --since May word', shell)).toContain("invalid date 'May'");
    expect(await output('grep -v word', shell)).toContain('name them, or pipe them in');
    expect(await output('grep --tag x word a.md', shell)).toContain('name no files');
  });

  test('shows twenty posts and how to see more, but as many as a pipe takes', async () => {
    const found = Array.from({ length: 30 }, (_, index) => [hit(`/post/${index}.md`, 'text')]);
    expect((await output('grep -l word', searching(found))).split('\n').at(-2)).toBe(
      '# the first 20 posts: -m 100 shows more',
    );
    expect(await output('grep -l word | head -2', searching(found))).toBe('post/0.md\npost/1.md\n');
    expect(await output('grep -l -m 2 word', searching(found))).toContain('# the first 2 posts');
  });

  test('says on a terminal that nothing was found, but prints nothing into a pipe or with -q; the status is 1', async () => {
    const shell = searching([]);
    expect(await output('grep "no such words"', shell)).toMatch(/^# nothing.*\n$/);
    expect(shell.status).toBe(1);
    expect(await output('grep nowhere | cat', shell)).toBe('');
    expect(await output('grep -q nowhere', shell)).toBe('');
    expect(shell.status).toBe(1);
  });

  test('reports a missing index, as in dev', async () => {
    const search: Search = {
      // biome-ignore lint/correctness/useYield: it fails before it yields anything
      find: async function* (): AsyncGenerator<Hit[], undefined> {
        throw new Error('there is no index here');
      },
      prepare: async () => {},
      count: async () => 0,
    };
    const shell = { ...fakeShell(files), search };
    expect(await output('grep word', shell)).toBe('grep: there is no index here\n');
    expect(shell.status).toBe(2);
  });

  test('of many files it reads those that the index finds, and says so at the end', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`post/n${index}.md`, `line ${index}\n`]),
    );
    const found = [[hit('/post/n7.md', '')], [hit('/post/n77.md', '')], [hit('/post/n8.md', '')]];
    const shell = searching(found, many);
    expect(await output("grep 'line 7' post/*.md", shell)).toBe(
      'post/n7.md:line 7\npost/n77.md:line 77\n# searched the index: 3 of 250 files read\n',
    );
    expect(shell.asked.map(([words]) => words)).toEqual(['line']);
    expect(await output('grep -rl "line 8$" post | head -9', shell)).toBe('post/n8.md\n');
    expect(await output('grep -v line post/*.md', shell)).toContain('-v and -L read every file');
    expect(await output("grep '.' post/*.md", shell)).toContain('no word to look up');
  });
});

type Searching = FakeShell & { asked: [string, SearchFilters][] };

function searching(found: Hit[][], site: Record<string, string> = files): Searching {
  const asked: Searching['asked'] = [];
  const search: Search = {
    find: async function* (words, filters): AsyncGenerator<Hit[], undefined> {
      asked.push([words, filters]);
      yield* found;
    },
    prepare: async () => {},
    count: async () => 3504,
  };
  return { ...fakeShell(site), search, asked };
}
