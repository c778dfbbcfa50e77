import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { readPost } from '../../../src/content/post/readPost.ts';
import { parseYaml } from '../../../src/content/yaml/parseYaml.ts';
import { quotedLine } from '../../../src/content/yaml/quotedLine.ts';

const config = readSiteConfig('title: x\n', 'content/site.yaml').config;
const read = (lines: string, fence = '---') =>
  readPost(`${fence}\n${lines}\n${fence}\n\nText.\n`, 'post/x.md', {
    config,
    contentName: 'content',
    today: '2026-06-01',
    files: new Set(['post/x.md']),
  });
const dated = 'date: 2026-01-01';

/** What is lost is a warning, and the hint is the line as it should be. */
test.each([
  ['title: Issue #5 fixed', 'Issue', 'title: "Issue #5 fixed"'],
  ['title: Rock # Roll', 'Rock', 'title: "Rock # Roll"'],
  ['title: C # for beginners', 'C', 'title: "C # for beginners"'],
  ['title: &Co partners', 'partners', 'title: "&Co partners"'],
  ['title: !bang now', 'now', 'title: "!bang now"'],
  ['title: ! Attention', 'Attention', 'title: "! Attention"'],
  ['title: "C:\\new folder"', 'C: ew folder', "title: 'C:\\new folder'"],
  ['title: 9 #nine', '9', 'title: "9 #nine"'],
  ['summary: What #hashtags do', null, 'summary: "What #hashtags do"'],
  ['description: It is #1', null, 'description: "It is #1"'],
  ['tags: #linux #shell', null, 'tags: "#linux #shell"'],
  ['tags: linux #shell', null, 'tags: "linux #shell"'],
  ['tags:\n  - one\n  - C #shell', null, '- "C #shell"'],
  ['categories: &Linux', null, 'categories: "&Linux"'],
  ['series: Part #2', null, 'series: "Part #2"'],
  ['slug: a #b', null, 'slug: "a #b"'],
  ['series:\n  name: Notes #2', null, 'name: "Notes #2"'],
])('%s', (line, title, better) => {
  const first = line.startsWith('title') ? line : `title: T\n${line}`;
  const { post, problems } = read(`${first}\n${dated}`);
  expect(problems.map(({ rule }) => rule)).toEqual(['text-changed']);
  expect(problems[0]?.hint).toContain(`write it as ${better}, or `);
  const place = `---\n${first}`.split('\n').length;
  expect(problems[0]?.position?.line).toBe(place);
  if (title !== null) expect(post?.title).toBe(title);
  // The hint is right: with it nothing is lost.
  const mended = first.replace(/[^\n]*$/, (last) => (/^\s*/.exec(last)?.[0] ?? '') + better);
  expect(read(`${mended}\n${dated}`).problems.filter(({ rule }) => rule === 'text-changed')).toEqual([]);
});

test.each([['title: null'], ['title: ~'], ['title: Null'], ['title:   #5 fixed']])(
  'reports that %s is empty, and that the title is missing',
  (line) => {
    const { problems } = read(`${line}\n${dated}`);
    expect(problems.map(({ rule }) => rule)).toEqual(['text-changed', 'title-missing']);
  },
);

test.each([
  ['title: yes', 'yes'],
  ['title: No', 'No'],
  ['title: 1.10', '1.10'],
  ['title: 012', '012'],
  ['title: 1e3', '1e3'],
  ['title: 0x1F', '0x1F'],
  ['title: .5', '.5'],
  ['title: +1', '+1'],
  ['title: 12:30', '12:30'],
  ['title: 1_000', '1_000'],
  ['title: 2026-01-01', '2026-01-01'],
  ['title: C# notes', 'C# notes'],
  ['title: a & b', 'a & b'],
  ['title: What? #', 'What?'],
  ['title: "Hello" # a comment', 'Hello'],
  ["title: 'Hello' # a comment", 'Hello'],
  ['title: >\n  Issue #5\n  fixed', 'Issue #5 fixed'],
  ['title: |\n  &Co', '&Co'],
  ['title: "a \\\\n b"', 'a \\n b'],
  ['title: "a \\" b"', 'a " b'],
  ['title: C:\\d "x"', 'C:\\d "x"'],
])('reads %j as %j, without loss', (line, title) => {
  const { post, problems } = read(`${line}\n${dated}`);
  expect(post?.title).toBe(title);
  if (!line.endsWith('#')) expect(problems).toEqual([]);
});

test.each([
  ['draft: false # until May'],
  ['date: 2026-01-01 # a Thursday'],
  ['lang: en # mostly'],
  ['pinned: true #1'],
  ['tags: [a, b] # two'],
  ['tags: # mine\n  - a\n  - b'],
  ['# title: Another'],
  ['description: null'],
  ['series: ~'],
  ['unknown: Issue #5'],
  ['description: &text What it is.\nsummary: *text'],
])('reports no loss in %s', (line) => {
  const first = line.startsWith('date') ? line : `${dated}\n${line}`;
  expect(read(`title: T\n${first}`).problems).toEqual([]);
});

/** What YAML refuses is shown as it should be written, at the line that is wrong. */
test.each([
  ['title: @me', 'title: "@me"'],
  ['title: *star*', 'title: "*star*"'],
  ['title: %x', 'title: "%x"'],
  ['title: `code` and more', 'title: "`code` and more"'],
  ['title: [x] y', 'title: "[x] y"'],
  ['title: [link](y)', 'title: "[link](y)"'],
  ['title: {a} b', 'title: "{a} b"'],
  ['title: key: value: more', 'title: "key: value: more"'],
  ['title: What is this:', 'title: "What is this:"'],
  ['title: "a" b', `title: '"a" b'`],
  ["title: 'it's me'", 'title: "it\'s me"'],
  ["title: '90s", 'title: "\'90s"'],
  ['title: "open', 'title: "open"'],
  ['title: - a dash', 'title: "- a dash"'],
  ['title: > a quote', 'title: "> a quote"'],
  ['title: | a pipe', 'title: "| a pipe"'],
  ['title: , a comma', 'title: ", a comma"'],
  ['title: ? why', 'title: "? why"'],
  ['title: "\\d"', "title: '\\d'"],
  ['description: Note: this', 'description: "Note: this"'],
])('rejects %s, and shows the line as it should be', (line, better) => {
  const { problems } = read(`lang: en\n${line}\n${dated}`);
  expect(problems.map(({ rule }) => rule)).toEqual(['front-matter-syntax']);
  expect(problems[0]?.hint).toBe(`write it as ${better}`);
  expect(problems[0]?.position?.line).toBe(3);
  const text = line.startsWith('title') ? '' : 'title: T\n';
  expect(read(`${text}${better}\n${dated}`).problems).toEqual([]);
});

test.each([
  ['title: [x]', 'title: "[x]"'],
  ['title: {a}', 'title: "{a}"'],
  ['title: {{ site.title }}', 'title: "{{ site.title }}"'],
  ['title: true', 'title: "true"'],
])('rejects %s, and shows it in quotes', (line, better) => {
  const { problems } = read(`${line}\n${dated}`);
  expect(problems.map(({ rule, hint }) => [rule, hint])).toEqual([['value-invalid', `write it as ${better}`]]);
});

test('reports a colon without a space after it', () => {
  for (const lines of ['title:Hello', `title:Hello\n${dated}`]) {
    const { problems } = read(lines);
    expect(problems[0]?.hint).toBe('write it as title: Hello');
  }
});

test.each([
  ['title = 1.10', '1.10'],
  ['title = 1_000', '1_000'],
  ['title = 1e3 # a comment', '1e3'],
  ['"title" = 0x1F', '0x1F'],
])('keeps the spelling of a number in TOML: %s', (line, title) => {
  const { post, problems } = read(`${line}\ndate = 2026-01-01\ntags = [1.10, "b"]`, '+++');
  expect(problems).toEqual([]);
  expect(post).toMatchObject({ title, tags: ['1.10', 'b'] });
});

test.each([
  ['title: Notes #1', 'title: "Notes #1"'],
  ['footer: &Co', 'footer: "&Co"'],
  ['navigation:\n  - label: Post #1\n    url: /post/', '- label: "Post #1"'],
  ['links: [{ label: &x y, url: "https://example.org" }]', null],
  ['collections:\n  post:\n    title: All #posts', 'title: "All #posts"'],
])('reports lost text in site.yaml: %s', (text, better) => {
  const { problems } = readSiteConfig(`${text}\nlanguage: en # and more\n`, 'content/site.yaml');
  expect(problems[0]?.rule).toBe('text-changed');
  if (better !== null) expect(problems[0]?.hint).toContain(better);
});

test('prints no Node.js warning for braces or an unknown tag', () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on('warning', listen);
  parseYaml('title: {{ x }}\nlist: !tag [a]\n', 1);
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});

test.each([
  ['title: a', 'title: "a"'],
  ['  - "a": b \'c\' "d"', `- "a": 'b ''c'' "d"'`],
  ['- a: b', '- a: "b"'],
  ['no key here', null],
  ['key:', null],
])('puts the value of %j in quotes: %j', (line, better) => {
  expect(quotedLine(line)).toBe(better);
});
