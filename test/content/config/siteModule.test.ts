import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettingsFile } from '../../../src/content/config/settingsFile.ts';
import { listFiles } from '../../../src/content/files/listFiles.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

/** Reads the settings of a folder with these files in `content/`. */
async function settingsOf(files: Files) {
  const inContent = Object.entries(files).map(([name, text]) => [`content/${name}`, text]);
  const folder = await folderOf({ ...Object.fromEntries(inContent), 'node_modules/package.txt': '' });
  const { files: found } = await listFiles(join(folder, 'content'), 'content');
  return readSettingsFile(found, 'content', 20_000_000);
}

const ts = (text: string) => settingsOf({ 'site.config.ts': text });

/** The same settings in both forms. */
const yaml = `title: My notes
url: https://example.org/blog
navigation:
  - { label: about, url: /about/ }
host: netlify
cards: newest 5
collections:
  post: { pageSize: 10, title: null }
`;
const typescript = `import { defineSite } from 'catpost/config';
export default defineSite({
  title: 'My notes',
  url: 'https://example.org/blog',
  navigation: [{ label: 'about', url: '/about/' }],
  host: 'netlify',
  cards: 'newest 5',
  collections: { post: { pageSize: 10, title: null, breaks: undefined } },
});
`;

test('settings in TypeScript are those of site.yaml', async () => {
  const read = await ts(typescript);
  expect(read.problems).toEqual([]);
  expect(read.isConfigured).toBe(true);
  const { config } = await settingsOf({ 'site.yaml': yaml });
  expect(read.config).toEqual(config);
});

test.each(['site.config.ts', 'site.config.mts', 'site.config.js', 'site.config.mjs'])('%s is read', async (name) => {
  const { config, problems } = await settingsOf({ [name]: "export default { title: 'A' };" });
  expect({ title: config.title, problems }).toEqual({ title: 'A', problems: [] });
});

test('a position is that of the key in the source', async () => {
  const { problems } = await ts(`const size = 0;
const post = {
  pageSize: size,
  slug: 'title',
};
export default {
  titel: 'x',
  'language': 'not a language',
  navigation: [
    { label: 'a', url: '/a/' },
    { label: 'b', url: 'b' },
  ],
  collections: { post },
  theme: { green: { ink: '#000000' } },
  problems: { 'no-rule': 'warn' },
};
`);
  const places = problems.map(({ rule, position, message }) => [rule, position?.line, message.split(' ')[0]]);
  expect(places).toEqual([
    ['site-key', 8, 'language'],
    ['site-key', 11, 'navigation.1.url'],
    ['site-key', 3, 'collections.post.pageSize'],
    ['site-key', 4, 'collections.post.slug'],
    ['site-key', 7, 'titel'],
  ]);
});

test('colours and rules have their lines', async () => {
  const { problems } = await ts(`export default {
  theme: {
    green: { ink: '#000000' } },
  problems: {
    'no-rule': 'warn' },
};
`);
  expect(problems.map(({ rule, position }) => [rule, position?.line])).toEqual(
    expect.arrayContaining([
      ['site-key', 5],
      ['theme-contrast', 3],
    ]),
  );
});

test('a value that only running tells has the place of what contains it', async () => {
  const { problems } = await ts(`const make = () => ({ pageSize: 'many' });
export default {
  collections: { post: { ...make() } },
};
`);
  expect(problems).toMatchObject([
    { rule: 'site-key', position: { line: 3 }, line: '  collections: { post: { ...make() } },' },
  ]);
});

test.each<[string, string, object]>([
  ['no default export', 'export const title = 1;', { rule: 'site-module', message: 'there is no default export' }],
  ['a function', 'export default () => ({});', { message: 'the default export is not an object of settings' }],
  ['a list', 'export default [];', { message: 'the default export is not an object of settings' }],
  [
    'a circle',
    'const a = {}; a.a = a; export default a;',
    { message: 'the default export is not an object of settings' },
  ],
  ['an error', "\nthrow new Error('no');", { message: 'no', position: { line: 2 }, line: "throw new Error('no');" }],
  ['a wrong bracket', 'export default {\n  title: "x"\n', { message: expect.stringContaining('does not compile') }],
  ['a date', 'export default { title: new Date(0) };', { rule: 'site-key', message: 'title must be text' }],
  ['a function as a value', 'export default { title: () => 1 };', { rule: 'site-key', message: 'title must be text' }],
  [
    'a control character',
    'export default { title: "a\\u0007b" };',
    { rule: 'control-character', position: { line: 1 } },
  ],
])('%s is one problem with its file', async (_, text, problem) => {
  const { problems } = await ts(text);
  expect(problems).toMatchObject([{ file: 'content/site.config.ts', ...problem }]);
  expect(problems[0]?.hint).toBeTruthy();
});

test('a file that it imports is named by its own path', async () => {
  const { problems } = await settingsOf({
    'site.config.ts': "import { title } from './lib/title.ts';\nexport default { title };",
    'lib/title.ts': "export const title = JSON.parse('{');",
  });
  expect(problems).toMatchObject([{ file: 'content/lib/title.ts', position: { line: 1 } }]);
});

test('two files with settings are a problem that names both', async () => {
  const { problems, config } = await settingsOf({
    'site.yaml': 'title: A\n',
    'site.config.ts': "export default { title: 'B' };",
  });
  expect(problems).toMatchObject([{ rule: 'site-twice', file: 'content/site.yaml' }]);
  expect(problems[0]?.message).toContain('content/site.config.ts');
  expect(config.title).toBe('B');
});
