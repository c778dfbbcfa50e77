import { expect, test } from 'vitest';
import { converted } from './vault.ts';

test.each([
  ['a ==bright== word', 'a <mark>bright</mark> word'],
  ['==two\nlines==', '<mark>two\nlines</mark>'],
  ['==**bold** text==', '<mark>**bold** text</mark>'],
  ['`==x==` and a == b, c == d', '`==x==` and a == b, c == d'],
  ['Heading\n=======', 'Heading\n======='],
  ['==open\n\nnot closed==', '==open\n\nnot closed=='],
  ['[x](https://example.org/?a==b==c)', '[x](https://example.org/?a==b==c)'],
  ['if (a==b && c==d)', 'if (a==b && c==d)'],
  [
    'Said once.^[In [Rome](https://example.org), 1999.] Twice.^[Later]',
    'Said once.[^inline-1] Twice.[^inline-2]\n\n[^inline-1]: In [Rome](https://example.org), 1999.\n\n[^inline-2]: Later',
  ],
  ['Not \\^[this], `^[that]`, ^[open', 'Not \\^[this], `^[that]`, ^[open'],
  ['$x^[2]$', '$x^[2]$'],
  ['A line. ^some-id\n\nNext', 'A line.\n\nNext'],
  ['A line. ^here\n\nSee [[#^here]]', 'A line. <a id="here"></a>\n\nSee [Main](#here)'],
  ['`code ^id`\n\n2 ^ 3', '`code ^id`\n\n2 ^ 3'],
])('%j becomes %j', async (written, expected) => {
  const { body } = await converted(`${written}\n`);
  expect(body.trimEnd()).toBe(expected);
});

test.each([
  ['#bees in #garden/hives, (#two).', ['bees', 'garden/hives', 'two']],
  ['#1 is no tag, #2a is', ['2a']],
  ['# Heading with #tag\n\nC# and a#b and https://example.org/#top', ['tag']],
  ['`#code` %%#hidden%% <!-- #hidden --> [x](#here) [[Bees#Food: honey?]]', []],
  ['#natur_ä #日本 #a-b/', ['natur_ä', '日本', 'a-b']],
])('the tags of %j are %j', async (written, expected) => {
  const { body, tags } = await converted(`${written}\n`);
  expect(tags.split('\n').flatMap((line) => line.replace(/^ *- "?|"?$/g, '') || [])).toEqual(expected);
  if (!written.includes('[[')) expect(body.trimEnd()).toBe(written);
});

test.each([
  ['a %%secret%% b', 'a %%secret%% b', []],
  ['a %%secret\n\nstill%% b', 'a \n\n%%\nsecret\n\nstill\n\n%%\n b', []],
  ['a %%secret', 'a \n\n%%\nsecret\n\n%%', ['comments without an end']],
])('the comments of %j stay hidden', async (written, expected, why) => {
  const { body, about } = await converted(`${written}\n`);
  expect(body.trimEnd()).toBe(expected);
  expect(about).toEqual(why);
});

test('a query of a plugin is code, and is reported', async () => {
  const { body, about } = await converted('```dataview\nlist\n```\n');
  expect(body).toBe('```dataview\nlist\n```\n');
  expect(about).toEqual(['blocks of dataview']);
});
