/** Front matter with anchors, aliases and merges, and with keys that catpost refuses. */
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/frontMatter/frontMatter.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { writeMatter } from '../../../src/import/matter/writeMatter.ts';
import { readYaml } from '../../../src/import/settings/readYaml.ts';
import { plainPost } from './readWithMatter.ts';

function readText(text: string) {
  const post = readPost({ ...plainPost, text }, { keys: {} }, 'UTC');
  const read = readFrontMatter(writeMatter(post, []).text + post.body);
  return { post, values: 'values' in read ? read.values : null, left: post.notes.map(({ about }) => about) };
}

test.each([
  ['at the top', 'base: &b\n  team: red\n<<: *b\ntitle: A', { base: { team: 'red' }, team: 'red' }],
  ['within a value', 'base: &b { n: 1 }\nown:\n  <<: *b\n  m: 2\ntitle: A', { base: { n: 1 }, own: { n: 1, m: 2 } }],
  ['of a list', 'a: &a { x: 1 }\nb: &b { x: 2, y: 3 }\nc:\n  <<: [*a, *b]\ntitle: A', { c: { x: 1, y: 3 } }],
  ['that is overwritten', 'base: &b { team: red }\n<<: *b\nteam: blue\ntitle: A', { team: 'blue' }],
  ['with a comment', 'base: &b # why\n  team: red\n<<: *b # what\ntitle: A', { team: 'red' }],
])('a merge %s is expanded', (_, matter, values) => {
  const read = readText(`---\n${matter}\n---\nText.\n`);
  expect(read.values).toMatchObject({ title: 'A', ...values });
  expect(read.post.meaning.draft).toBeNull();
});

test('a merged key hides the post', () => {
  expect(readText('---\nbase: &b { draft: true }\n<<: *b\ntitle: A\n---\nText.\n').values).toMatchObject({
    draft: true,
  });
});

test.each([
  ['merges', (above: number) => `<<: [${`*a${above}, `.repeat(10)}]`],
  ['aliases', (above: number) => `x: [${`*a${above}, `.repeat(10)}]`],
])('a bomb of %s is not expanded', (_, line) => {
  const levels = Array.from({ length: 12 }, (__, index) => `a${index + 1}: &a${index + 1}\n  ${line(index)}`);
  const bomb = `a0: &a0 { k: v }\n${levels.join('\n')}`;
  const { post } = readText(`---\ntitle: A\n${bomb}\n---\nText.\n`);
  expect(post.meaning.isUnsure).toBe(true);
  expect(post.body).toContain('a12');
  expect(readYaml(bomb)).toBeNull();
});

test('a merge beside lines that are no YAML keeps the post back', () => {
  const { post } = readText('---\nbase: &b { draft: true }\n<<: *b\ntitle: A: b\n---\nText.\n');
  expect(post.meaning.isUnsure).toBe(true);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'the key %s is left out with a note, and the rest is read',
  (key) => {
    for (const text of [
      `---\ntitle: A\nx:\n  ${key}: 1\n  y: 2\n---\nText.\n`,
      `---\ntitle: A\n${key}: 1\nx: { y: 2, z: [{ ${key}: 3 }] }\n---\nText.\n`,
      `+++\ntitle = "A"\n[x]\ny = 2\n[x.${key}]\nz = 1\n+++\nText.\n`,
      `{ "title": "A", "x": { "y": 2, "${key}": 3 } }\nText.\n`,
    ]) {
      const { values, left, post } = readText(text);
      expect(values).toMatchObject({ title: 'A', x: { y: 2 } });
      expect(left).toContainEqual(expect.stringMatching(new RegExp(`(?:^|\\.)${key}$`)));
      expect(post.meaning.draft).toBeNull();
    }
  },
);
