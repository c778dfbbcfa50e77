import { expect, test } from 'vitest';
import { readSettings } from '../../../src/content/config/readSiteConfig.ts';
import { type RenamedKey, withNewNames } from '../../../src/content/keys/renamedKeys.ts';
import { parseYaml } from '../../../src/content/yaml/parseYaml.ts';
import { readWith } from '../post/readWith.ts';

const since = '1.2.0';
const goes = '3.0.0';
const renamed: RenamedKey[] = [
  { old: 'writer', name: 'author', since, goes },
  { old: 'collections.*.perPage', name: 'pageSize', since, goes },
];

function located(text: string) {
  const parsed = parseYaml(text, 1);
  if ('message' in parsed) throw new Error(parsed.message);
  return parsed;
}

function settings(text: string) {
  return readSettings(located(text), { text, file: 'content/site.yaml' }, renamed);
}

test('an old name works, and is a warning with its place, the new name and the versions', () => {
  const { config, problems } = settings('title: T\nwriter: Ada\ncollections:\n  post:\n    perPage: 7\n');
  expect(config.author).toBe('Ada');
  expect(config.collections.post?.pageSize).toBe(7);
  expect(problems).toMatchObject([
    { rule: 'deprecated-key', position: { line: 2, column: 1 }, hint: 'write author instead' },
    { rule: 'deprecated-key', position: { line: 5, column: 5 }, hint: 'write pageSize instead' },
  ]);
  expect(problems[0]?.message).toMatch(/^writer is called author since catpost 1\.2\.0.*until 3\.0\.0$/);
});

test('a wrong value under an old name is found where it is written', () => {
  const { problems } = settings('collections:\n  post:\n    perPage: many\n');
  expect(problems.find(({ rule }) => rule === 'site-key')).toMatchObject({ position: { line: 3, column: 14 } });
});

test('if both names are there, the new one counts', () => {
  const { config, problems } = settings('writer: Old\nauthor: New\n');
  expect(config.author).toBe('New');
  expect(problems).toMatchObject([{ rule: 'deprecated-key', hint: 'delete this line', position: { line: 1 } }]);
});

test.each(['author: A\n', 'title: writer\n', 'writers: x\n', 'collections: { post: }\n', 'collections: 3\n'])(
  'nothing is renamed in %j',
  (text) => {
    const values = located(text);
    expect(withNewNames(values, renamed)).toEqual({ located: values, uses: [] });
  },
);

test.each([
  ['---', 'title: T\nteaser: Words'],
  ['+++', 'title = "T"\nteaser = "Words"'],
])('an old key between %s works, and does not prevent the post', (fence, lines) => {
  const keys = [{ old: 'teaser', name: 'description', since, goes }];
  const read = readWith(lines, 'post/2026-01-01-a.md', fence, keys);
  expect(read.post?.description).toBe('Words');
  expect(read.problems).toMatchObject([{ rule: 'deprecated-key', position: { line: 3, column: 1 } }]);
});
