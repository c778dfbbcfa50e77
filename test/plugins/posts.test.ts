import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textAt } from '../sites/preparedSite.ts';
import { pluginFolder, post, prepareWithPlugins, siteWith } from './pluginSite.ts';

const plugin = (hooks: string) =>
  `import { definePlugin } from 'catpost/config';\nexport default definePlugin((options) => ({ name: 'words',\n${hooks} }));\n`;

test('a post gets the changes of a plugin, and its options', async () => {
  const prepared = await siteWith(
    plugin(
      "post: async (post) => ({ title: post.title + ' ' + options.word, tags: [...post.tags, 'new'], body: post.body + '\\n*more*', updated: '2026-02-03', description: 'Short.' })",
    ),
    {},
    '{ word: two }',
  );
  expect(prepared.problems).toEqual([]);
  const html = textAt(prepared, '/post/one/');
  expect(html).toContain('<title>One two – A</title>');
  expect(html).toContain('<em>more</em>');
  expect(html).toContain('content="Short."');
  expect(textAt(prepared, '/post/one.md')).toContain('updated: 2026-02-03');
  expect(prepared.entries.map(({ path }) => path)).toContain('/tags/new/');
});

test('a hook sees drafts, and cannot publish one', async () => {
  const files = { 'content/post/two.md': post('Two', 'Secret.\n', 'draft: true\n') };
  const same = await siteWith(
    plugin("post: ({ mark, title }) => (mark === 'draft' ? { title: title + '!' } : undefined)"),
    files,
  );
  expect(same.problems).toEqual([]);
  expect(same.entries.map(({ path }) => path)).not.toContain('/post/two/');
  const open = await siteWith(plugin('post: () => ({ draft: false })'), files);
  expect(open.problems).toMatchObject([
    { rule: 'plugin-failed', file: 'plugin.ts', message: expect.stringContaining('cannot publish a post') },
    {},
  ]);
});

test('a hook can hide a post', async () => {
  const prepared = await siteWith(
    plugin("post: ({ tags }) => (tags.includes('private') ? { draft: true } : undefined)"),
    {
      'content/post/two.md': post('Two', 'Text.\n', 'tags: [private]\n'),
    },
  );
  const paths = prepared.entries.map(({ path }) => path);
  expect(paths).toContain('/post/one/');
  expect(paths.filter((path) => path.includes('two') || path.includes('private'))).toEqual([]);
  expect(prepared.site.leftOut.drafts).toBe(1);
  expect(prepared.site.record?.lines.has('post/two.md')).toBe(false);
});

test.each<[string, string, object]>([
  [
    'an error',
    "post: (post) => {\n  throw new Error('no ' + post.title); }",
    { position: { line: 4 }, message: 'the hook post of the plugin words failed for post/one.md: no One' },
  ],
  [
    'an unknown key',
    "post: () => ({ visibility: 'public' })",
    { message: expect.stringContaining('visibility is nothing that this hook can change') },
  ],
  ['a wrong type', 'post: () => ({ tags: 5 })', { message: expect.stringContaining('post of post/one.md: tags') }],
  ['an empty title', "post: () => ({ title: ' ' })", { message: expect.stringContaining('title must not be empty') }],
  ['a wrong day', "post: () => ({ updated: 'yesterday' })", { message: expect.stringContaining('updated') }],
  ['a function', 'post: () => () => 1', { message: expect.stringContaining('not plain data') }],
  ['an unknown hook', 'posts: () => 1', { message: expect.stringContaining('posts is not a hook') }],
  ['a hook that is no function', 'post: 1', { message: expect.stringContaining('post must be a function') }],
  ['wrong inputs', "inputs: { file: 'x' }", { message: expect.stringContaining('inputs') }],
  ['process.exit', 'post: () => process.exit(3)', { message: expect.stringContaining('it ended its thread') }],
])('%s is a problem with the plugin, the hook and the post', async (_, hooks, problem) => {
  const { problems, entries } = await siteWith(plugin(hooks));
  expect(problems).toMatchObject([{ rule: 'plugin-failed', severity: 'fail', file: 'plugin.ts', ...problem }]);
  expect(problems[0]?.hint).toBeTruthy();
  if (hooks.startsWith('post: ') && hooks !== 'post: 1')
    expect(entries.map(({ path }) => path)).not.toContain('/post/one/');
});

test.each<[string, string, object]>([
  [
    'a missing file',
    './nothing.ts',
    {
      file: 'content/site.yaml',
      position: { line: 4 },
      message: expect.stringContaining('plugins names ./nothing.ts'),
    },
  ],
  [
    'a missing package',
    'catpost-nothing',
    {
      file: 'content/site.yaml',
      position: { line: 4 },
      message: expect.stringContaining('plugins names catpost-nothing'),
      hint: expect.stringContaining('npm install catpost-nothing'),
    },
  ],
  ['a URL of another machine', 'file://elsewhere/a.ts', { file: 'content/site.yaml', position: { line: 4 } }],
  ['a syntax error', './wrong.ts', { file: 'wrong.ts', position: { line: 2 } }],
  ['no plugin', './text.ts', { file: 'text.ts', message: expect.stringContaining('default export must be a plugin') }],
])('%s is a problem', async (_, use, problem) => {
  const { problems } = await siteWith('', {
    'content/site.yaml': `title: A\nurl: https://example.org\ncards: none\nplugins: ['${use}']\n`,
    'wrong.ts': 'export default {\n  name: ;\n};',
    'text.ts': "export default 'text';",
  });
  expect(problems).toMatchObject([{ rule: 'plugin-failed', ...problem }]);
});

test('settings in TypeScript may name a plugin by its URL', async () => {
  const folder = await pluginFolder(plugin("post: () => ({ title: 'New' })"), {
    'content/site.config.ts':
      "export default { title: 'A', url: 'https://example.org', cards: 'none', plugins: [new URL('../plugin.ts', import.meta.url).href] };",
  });
  await rm(join(folder, 'content/site.yaml'));
  const prepared = await prepareWithPlugins(folder);
  expect(prepared.problems).toEqual([]);
  expect(textAt(prepared, '/post/one/')).toContain('<title>New – A</title>');
});

test('a package is found from the folder of the site', async () => {
  const prepared = await siteWith('', {
    'content/site.yaml': 'title: A\nurl: https://example.org\ncards: none\nplugins: [catpost-shout]\n',
    'node_modules/catpost-shout/package.json':
      '{ "name": "catpost-shout", "type": "module", "exports": { "import": "./a.js" } }',
    'node_modules/catpost-shout/a.js':
      "import { loud } from './b.js';\nexport default { name: 'shout', post: ({ title }) => ({ title: loud(title) }) };",
    'node_modules/catpost-shout/b.js': 'export const loud = (text) => text.toUpperCase();',
  });
  expect(prepared.problems).toEqual([]);
  expect(textAt(prepared, '/post/one/')).toContain('<title>ONE – A</title>');
});

test.each([
  ['a pure plugin', 'inputs: {},', 'one', 'one'],
  ['a plugin whose file changes', "inputs: { files: ['data.txt'] },", 'one', 'two'],
  ['a plugin that does not say what it reads', '', 'one', 'two'],
])('the results of %s are kept as its inputs say', async (_, inputs, first, second) => {
  const read = "post: () => ({ title: readFileSync(import.meta.dirname + '/data.txt', 'utf8') })";
  const folder = await pluginFolder(`import { readFileSync } from 'node:fs';\n${plugin(`${inputs} ${read}`)}`, {
    'data.txt': 'one',
  });
  expect(textAt(await prepareWithPlugins(folder), '/post/one/')).toContain(`<title>${first} – A`);
  await writeFile(join(folder, 'data.txt'), 'two');
  expect(textAt(await prepareWithPlugins(folder), '/post/one/')).toContain(`<title>${second} – A`);
});

test('in dev, a post for which a hook fails is shown as it was', async () => {
  const text = plugin("post: () => {\n  throw new Error('no'); }");
  const prepared = await prepareWithPlugins(await pluginFolder(text), { includesDrafts: true });
  expect(prepared.problems).toMatchObject([{ rule: 'plugin-failed' }]);
  expect(textAt(prepared, '/post/one/')).toContain('<title>One – A</title>');
});
