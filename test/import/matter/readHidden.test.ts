import { expect, test } from 'vitest';
import { buildKeys, hidingKeys, statusWords, wrappers } from '../../../src/content/visibility/hidingKeys.ts';
import { writeMatter } from '../../../src/import/matter/writeMatter.ts';
import { meaningNotes } from '../../../src/import/notes/readingNotes.ts';
import { readWith } from '../../content/post/readWith.ts';
import { readWithMatter } from './readWithMatter.ts';

/** Values that hide in one tool or another, and values that do not. */
const values = [
  ...['true', 'false', '"yes"', '"no"', '1', '0', 'maybe', '""', 'null', '[]', '{ a: 1 }', '[x]', '{ exclude: true }'],
  ...['2020-01-01', '2040-01-01', '05/06/2020', 'never', 'draft', 'private', 'members', 'public', 'noindex'],
];

type Shown = { mark: string | null; due: string | null; isUnlisted: boolean; leftOutOf: string[] };

/** Returns who sees a post whose front matter has these lines, as catpost reads it; null if it is not published. */
function shownAs(lines: string): Shown | null {
  const { post } = readWith(lines, 'post/a.md');
  if (post === null || post.mark === 'draft') return null;
  const { mark, due, isUnlisted, leftOutOf } = post;
  return { mark, due, isUnlisted, leftOutOf: leftOutOf.toSorted() };
}

/** Returns the lines of the converted front matter. */
function converted(lines: string): string {
  return writeMatter(readWithMatter(lines), []).text.split('\n').slice(1, -2).join('\n');
}

/** Returns the cases in which somebody sees more of the converted post than of the original. */
function leaks(cases: string[]): string[] {
  return cases.flatMap((each) => {
    const lines = `title: A\ndate: 2020-01-31\n${each}`;
    const [before, after] = [shownAs(lines), shownAs(converted(lines))];
    if (after === null || JSON.stringify(before) === JSON.stringify(after)) return [];
    return [`${each}\n  was ${JSON.stringify(before)}\n  is ${JSON.stringify(after)} by\n${converted(lines)}`];
  });
}

// Keys with one meaning share the object that says it, so one of them stands for all with the rarer values.
const byMeaning = new Map([...hidingKeys].map(([key, hiding]) => [hiding, key]));

test.each([...byMeaning.values()])('publishes nothing that %s hides', (key) => {
  expect(leaks(values.map((value) => `${key}: ${value}`))).toEqual([]);
});

test.each(['true', 'false', 'maybe', '2040-01-01'])('publishes nothing that any key with %s hides', (value) => {
  expect(leaks([...hidingKeys.keys()].map((key) => `${key}: ${value}`))).toEqual([]);
});

test('publishes nothing that a word of a status hides', () => {
  const words = [...statusWords.keys()];
  expect(leaks(words.flatMap((word) => [`status: ${word}`, `visibility: ${word}`, `type: ${word}`]))).toEqual([]);
});

test('publishes nothing that a key within another hides', () => {
  const keys = [
    'draft: true',
    'published: false',
    'password: x',
    'unlisted: true',
    'expiryDate: 2021-01-01',
    'noindex: true',
  ];
  const outer = [...wrappers, 'cascade', 'other'];
  expect(leaks(outer.flatMap((name) => keys.map((key) => `${name}:\n  ${key}\n  a: 1`)))).toEqual([]);
});

test('publishes nothing that the build of Hugo hides', () => {
  const inner = [...buildKeys.keys()].flatMap((key) =>
    ['never', 'always', 'link', 'local', 'x'].map((value) => `${key}: ${value}`),
  );
  expect(leaks(inner.flatMap((each) => [`build: { ${each} }`, `_build:\n  ${each}`]))).toEqual([]);
});

test.each([
  ['a misspelt key', 'drfat: true'],
  ['a key in another text', 'x: >\n  a\n  draft: true'],
  ['two keys', 'draft: false\npublished: false'],
  ['a mistake elsewhere', 'draft: true\nx: a: b'],
  ['another letter case', 'Draft: TRUE'],
  ['a dotted key', 'params.draft: true'],
  ['a robot', 'robots: noindex, nofollow'],
  ['a list of robots', 'head:\n  - [meta, { name: robots, content: noindex }]'],
])('publishes nothing that %s hides', (_, lines) => {
  expect(leaks([lines])).toEqual([]);
});

test.each([
  ['draft: true', 'its front matter says so'],
  ['password: hunter2', 'restricts who may read'],
  ['status: ripe', 'catpost does not know'],
  ['exclude: true', 'may be meant to hide'],
])('says why %s makes a draft, and no secret', (lines, reason) => {
  const post = readWithMatter(`title: A\n${lines}`);
  const notes = meaningNotes(post);
  expect(post.meaning.draft).toContain(reason);
  expect(notes).toMatchObject([{ message: expect.stringContaining(reason) }]);
  expect(JSON.stringify(notes) + converted(`title: A\n${lines}`)).not.toContain('hunter2');
});

test.each([
  ['date: 2020-01-31\npublishDate: 2040-05-01', 'publishDate: 2040-05-01'],
  ['date: 2020-01-31\nembargo: 2040-05-01', 'publishDate: 2040-05-01'],
  ['date: 2020-01-31\npublish_on: 1900000000', 'publishDate: 2030-03-17'],
  ['date: 05/06/2040', 'goLive: 2040-06-05'],
  ['date: 2020-01-31\nexpires: 2021-01-01', 'expiryDate: 2021-01-01'],
  ['listed: false', 'unlisted: true'],
  ['sitemap: false', 'noindex: true'],
  ['excludeFromFeed: true', 'rss: false'],
  ['searchExclude: true', 'search: false'],
])('says %s in the words of catpost', (lines, expected) => {
  expect(converted(`title: A\n${lines}`)).toContain(expected);
});
