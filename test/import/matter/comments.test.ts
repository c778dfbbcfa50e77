/** Comments of front matter. An import loses none, whatever becomes of the key that they are about. */
import { expect, test } from 'vitest';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { writeMatter } from '../../../src/import/matter/writeMatter.ts';
import { plainPost } from './readWithMatter.ts';

function written(text: string): { text: string; lines: number[] } {
  return writeMatter(readPost({ ...plainPost, text }, { keys: {} }, 'UTC'), []);
}

test('comments go where their key goes, and others to the end', () => {
  const source = `---
# The first line

# When it rained
pubDate: 2020-01-31 # I think
title: "Rain # and sun" # a title
layout: post # the usual one
tags:
  - rain
  # not yet
  # - sun
text: |
  # no comment
# Above a kept key
rating: 5 # of ten
# The end
---
Text.
`;
  const { text, lines } = written(source);
  expect(text).toBe(`---
# a title
title: "Rain # and sun"
# When it rained
# I think
date: 2020-01-31
# not yet
# - sun
tags:
  - rain
text: |
  # no comment
# Above a kept key
rating: 5 # of ten
# The first line
# the usual one
# The end
---
`);
  expect(lines).toEqual([0, 6, 6, 4, 5, 5, 10, 11, 8, 8, 12, 13, 14, 15, 2, 7, 16, 0, 0]);
});

test.each([
  [
    'of TOML',
    '+++\n# one\ntitle = "Rain # b" # two\n[extra]\nx = """\n# no\n""" # three\n+++\n',
    ['one', 'two', 'three'],
  ],
  [
    'of YAML that is repaired',
    '---\n# one\ntitle: Rain: a story\nx: @a # two\n# three\n---\n',
    ['one', 'two', 'three'],
  ],
  ['within a value that is written out', '---\na: &a\n  # one\n  b: c # two\nd: *a\n---\n', ['one', 'two']],
  ['after a value that ends at it', '---\ntitle: Episode #one\nx: Part #two\n---\n', ['one', 'two']],
])('comments %s are kept', (_, matter, comments) => {
  const { text } = written(`${matter}Text.\n`);
  const found = [...text.replace(/\n +# no\n/, '\n').matchAll(/(?:^|\s)# ?(\w+)$/gm)].map(([, word]) => word);
  expect(found.sort()).toEqual([...comments].sort());
});

test('many comments take no time', () => {
  const { text } = written(`---\ntitle: Rain\n${'# a\nx: b # c\n'.repeat(10)}${'# a\n'.repeat(30_000)}---\nText.\n`);
  expect(text.match(/# a/g)?.length).toBe(30_010);
});
