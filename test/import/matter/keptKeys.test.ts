import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/frontMatter/frontMatter.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { writeMatter } from '../../../src/import/matter/writeMatter.ts';
import { plainPost } from './readWithMatter.ts';

/** Returns the front matter that is written for a post with the text. */
function written(text: string): string {
  return writeMatter(readPost({ ...plainPost, text }, { keys: {} }, 'UTC'), []).text;
}

test.each([
  ['a text that looks like a list', 'x: [a, b\ny: 1', { x: ['a', 'b'], y: 1 }],
  ['signs with a meaning', 'x: @a\ny: `b`\nz: %c', { x: '@a', y: '`b`', z: '%c' }],
  ['a second colon', 'x: a: b', { x: 'a: b' }],
  ['tabs', 'x:\n\t- a', { x: ['a'] }],
  ['an open quote', 'x: "a', { x: 'a' }],
  ['an anchor that is no word', 'x: &é b\ny: *é', { x: 'b', y: 'b' }],
])('a key that is kept is read again, although it has %s', (_, matter, values) => {
  expect(readFrontMatter(written(`---\ntitle: Rain\n${matter}\n---\nText.\n`))).toMatchObject({ values });
});

test.each(['a: b', '# a', '- a', '', '? a', '"a', "it's", '{a}', 'a\nb', '\u001b[31m', 'true', '2020'])(
  'the key %j of JSON is read again',
  (key) => {
    const text = written(`{"title": "Rain", ${JSON.stringify(key)}: "some words"}\nText.\n`);
    const read = readFrontMatter(text);
    expect('values' in read && Object.entries(read.values)).toContainEqual([key, 'some words']);
  },
);

test('a line of many spaces in TOML takes no time', () => {
  const text = written(`+++\ntitle = "Rain"\n${' '.repeat(50_000)}\nx = 1\n+++\nText.\n`);
  expect(text).toContain('x: 1');
});

test('writes what a repaired front matter says so that catpost reads it', () => {
  const parts = [
    'a',
    'b: c',
    '- d',
    '[e',
    ']',
    '{f',
    '"g',
    "'h",
    '*i',
    '&j',
    '|',
    '>-',
    '# k',
    '  l',
    '\t- m',
    '@n',
    '',
    ': o',
  ];
  const lines = fc.array(fc.tuple(fc.constantFrom('x: ', 'y: ', 'z:', '  ', ''), fc.constantFrom(...parts)), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(lines, (all) => {
      const matter = all.map(([key, part]) => key + part).join('\n');
      const text = written(`---\ntitle: Rain\n${matter}\n---\nText.\n`);
      expect(readFrontMatter(text)).toHaveProperty('values.title');
    }),
    { numRuns: 300, seed: 1 },
  );
});
