import { expect, test } from 'vitest';
import { readWith } from './readWith.ts';

test.each([
  ['tags: [a, b]\ncategories: [c, A]', ['a', 'b', 'c']],
  ['categories: c', ['c']],
  ['category: One thing', ['One thing']],
  ['tag: x, y\nTags: [z, X]', ['x', 'y', 'z']],
  ['keywords: [k]\ntags: [t]', ['k', 't']],
  ['categories: [[Sports, Ball], [Play]]', ['Sports', 'Ball', 'Play']],
  ['Categories:\n  - c\ntags: t', ['c', 't']],
  ['taxonomies:\n  tags: [a]\n  categories: [b]', ['a', 'b']],
  ['categories: [1984, 2.50]', ['1984', '2.50']],
  ['tags:\ncategories: [c]', ['c']],
  ['topics: [t, T, t]', ['t']],
])('joins the tags of all keys: %j', (lines, expected) => {
  expect(readWith(`title: A\n${lines}`).post?.tags).toEqual(expected);
});

test('reads TOML taxonomies as tags, and reports the line of a wrong one', () => {
  expect(readWith('title = "A"\n[taxonomies]\ntags = ["a"]\ncategories = ["b"]', undefined, '+++').post?.tags).toEqual([
    'a',
    'b',
  ]);
  const { problems } = readWith('title: A\ntags: [a]\ncategories: { b: c }');
  expect(problems).toMatchObject([{ rule: 'value-invalid', position: { line: 3 } }]);
});

test.each(['Title: B', 'TITLE: B', 'title: B'])('reads catpost’s own keys in any letter case: %s', (lines) => {
  expect(readWith(`${lines}\nLastMod: 2026-02-02\nPinned: yes\nTOC: "false"`).post).toMatchObject({
    title: 'B',
    updated: { day: '2026-02-02' },
    isPinned: true,
    hasContents: false,
  });
});
