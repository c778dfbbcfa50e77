/** The slips that authors make in front matter: where each is reported, in which words, and what to type instead. */
import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { decodeText } from '../../../src/content/files/decodeText.ts';
import { readPost } from '../../../src/content/post/readPost.ts';

const { config } = readSiteConfig('title: x\n', 'content/site.yaml');
const context = { config, contentName: 'content', today: '2026-06-01', files: new Set(['post/x.md']) };

const dated = 'date: 2026-01-01';

/** Reads a file as bytes, and returns its first problem as `line: message | hint`. */
function firstProblem(text: string): string {
  const decoded = decodeText(Buffer.from(text), 1_000);
  const { problems } = readPost('text' in decoded ? decoded.text : '', 'post/x.md', context);
  const [first] = problems;
  return first ? `${first.position?.line}: ${first.message} | ${first.hint}` : 'no problem';
}

/** The lines of the front matter. The date comes first, so that the first line of a slip is the third of the file. */
test.each([
  ['title: Part 1: the start', '3: a title with a colon needs quotes | write it as title: "Part 1: the start"'],
  ['title: Questions:', '3: a title with a colon needs quotes | write it as title: "Questions:"'],
  ['description: Note: this', '3: a description with a colon needs quotes | write it as description: "Note: this"'],
  ['title: “Curly: quotes”', '3: a title with a colon needs quotes | write it as title: "“Curly: quotes”"'],
  ['title:Hello', '3: there is no space after the colon of title | write it as title: Hello'],
  ['title : Hello\nlang:en', '4: there is no space after the colon of lang | write it as lang: en'],
  [
    'title：Hello',
    '3: title is followed by the wide colon U+FF1A, but YAML needs a colon and a space | write it as title: Hello',
  ],
  ['title; Hello', '3: title is followed by ;, but YAML needs a colon and a space | write it as title: Hello'],
  ['title = "Hello"', '3: title is followed by =, but YAML needs a colon and a space | write it as title: "Hello"'],
  [
    'title:\u00a0Hello',
    '3: the space after the colon of title is U+00A0, but YAML needs an ordinary one | write it as title: Hello',
  ],
  ['title: "Hello', '3: the quote " of this line is not closed | write it as title: "Hello"'],
  ["title: 'Hello", '3: the quote \' of this line is not closed | write it as title: "\'Hello"'],
  ["title: 'It's me'", '3: the apostrophe ends the text in single quotes | write it as title: "It\'s me"'],
  ['title: "The "best" day"', `3: text follows the closing " of this value | write it as title: 'The "best" day'`],
  ['title: "Hello" world', `3: text follows the closing " of this value | write it as title: '"Hello" world'`],
  ['title: "50\\% off"', "3: in double quotes, \\ has a meaning, and \\% has none | write it as title: '50\\% off'"],
  ['title: @home', '3: a title that begins with @ needs quotes | write it as title: "@home"'],
  ['title: `code`', '3: a title that begins with ` needs quotes | write it as title: "`code`"'],
  ['title: %done', '3: a title that begins with % needs quotes | write it as title: "%done"'],
  ['title: *bold*', '3: a title that begins with * needs quotes | write it as title: "*bold*"'],
  ['title: *bold', '3: a title that begins with * needs quotes | write it as title: "*bold"'],
  ['title: - hello', '3: a title that begins with - needs quotes | write it as title: "- hello"'],
  ['title: > hello', '3: a title that begins with > needs quotes | write it as title: "> hello"'],
  ['title: [Review] A book', '3: a title that begins with [ needs quotes | write it as title: "[Review] A book"'],
  ['title: {a} b', '3: a title that begins with { needs quotes | write it as title: "{a} b"'],
  [
    'title: T\ntags: [a, b',
    '4: the [ of this line has no ] | write it as tags: [a, b], or as text in quotes: tags: "[a, b"',
  ],
  ['title: T\ntags: [#a, #b]', '4: in a list, # begins a comment | write it as tags: [a, b]'],
  [
    'title: T\ntags:\n\t- a',
    '5: this line begins with a tab, but YAML is indented with ordinary spaces | write it as   - a, with spaces',
  ],
  [
    'title: T\ntags:\n\u00a0\u00a0- a',
    '5: this line begins with the space U+00A0, but YAML is indented with ordinary spaces | write it as   - a, with spaces',
  ],
  ['title: T\ntags:\n-a\n-b', '5: there is no space after the dash of this list item | write it as - a'],
  [
    'title: T\ntags:\n  - a\n - b',
    '6: this line begins in column 2, but the lines that it belongs to begin in column 3 | write - b with 2 spaces before it',
  ],
  [
    'title: T\ntags: a\n  - b',
    '4: tags is the one text "a - b": a list cannot begin on the line of its key | put each item on its own line below the key, with a dash',
  ],
  [
    'title: T\ntags: #a #b',
    '4: tags is empty: YAML reads #a #b as a comment | write it as tags: "#a #b", or put the comment on its own line',
  ],
  [
    'title: Learning C # today',
    '3: title is only "Learning C": YAML reads # today as a comment | write it as title: "Learning C # today", or put the comment on its own line',
  ],
  [
    'title: T\n  lang: en',
    '4: this line is indented, so it belongs to title above, which has a value | write lang: en at the start of the line',
  ],
  [
    'title: T\nmore of it',
    '4: this line has no key and colon before its text | to continue title, indent it by two spaces; for a comment, write it as # more of it',
  ],
  ['title: T\n<!-- later -->', '4: a comment in YAML begins with # | write it as # later'],
  ['title: T\n// later', '4: a comment in YAML begins with # | write it as # later'],
  [
    'title: T\nlang: en\ntitle: U',
    '5: title is written twice, the first time on line 3 | keep the line that is right, and delete the other one',
  ],
  ['title: T\npinned: ja', '4: pinned must be true or false | write it as pinned: true'],
  ['tilte: T', '3: tilte is not a key that catpost knows | did you mean title?'],
])('%j', (lines, expected) => {
  const text = `---\n${dated}\n${lines}\n---\n\nText.\n`;
  expect(firstProblem(text)).toBe(expected);
  // Windows writes other line ends, and some editors a byte order mark.
  expect(firstProblem(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(expected);
});

const formats = '2026-01-31, 2026-01-31T09:30 or 2026-01-31T09:30:00+01:00';

test.each([
  ['2026-13-45', `date has a month that does not exist: 2026-13-45 | write it as ${formats}`],
  ['2026-02-30', `date has a day or a time that does not exist: 2026-02-30 | write it as ${formats}`],
  ['2026-01-01,', 'date has , beside its day: 2026-01-01, | write it as 2026-01-01'],
  ['“2026-01-01”', 'date has “” beside its day: “2026-01-01” | write it as 2026-01-01'],
  ['yesterday', `date is not a valid day in a known format: yesterday | write it as ${formats}`],
])('a date %j', (date, expected) => {
  expect(firstProblem(`---\ntitle: T\ndate: ${date}\n---\n\nText.\n`)).toBe(`3: ${expected}`);
});

test.each([
  [
    '---\ntitle: A\n\nText.\n',
    '1: the front matter that begins here has no end | put a line with only --- after its last line, which seems to be title: A',
  ],
  [
    '---\ntitle: A\n--\nText.\n',
    '3: this line looks like the end of the front matter, but it is not one | write it as ---, with nothing before it',
  ],
  [
    '---\ntitle: A\n—\nText.\n',
    '3: this line looks like the end of the front matter, but it is not one | write it as ---, with nothing before it',
  ],
  [
    '+++\ntitle: A\n+++\nText.\n',
    '2: title is followed by a colon, but between lines of +++ the front matter is TOML | write it as title = "A", or put --- in place of +++',
  ],
])('%j', (text, expected) => {
  expect(firstProblem(text)).toBe(expected);
});

/** Lines that look like slips and are none. */
test.each([
  'title: Hello\ntags:\n  - a\n  - b',
  'title: Hello\ntags:\n- a\n- b',
  'title: Hello\ntags: a, b',
  'title: Hello\ndescription: |\n  key: value: more\n  @home\n  \tand a tab',
  'title: "one\n  two"',
  'title: Hello\ndescription: one\n  two',
  'title: Hello\nextra:\n  deep:\n    - a: 1\n      b: 2',
  "title: 'It''s me'",
  'title: https://example.org',
])('accepts %j', (lines) => {
  expect(firstProblem(`---\n${dated}\n${lines}\n---\n\nText.\n`)).toBe('no problem');
});
