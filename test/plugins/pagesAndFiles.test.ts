import { expect, test } from 'vitest';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { templateOf, textAt } from '../sites/preparedSite.ts';
import { post, siteWith } from './pluginSite.ts';

const plugin = (hooks: string) => `export default { name: 'words',\n${hooks} };\n`;

test('the head of a page gets the changes of a plugin, by the kind of the page', async () => {
  const prepared = await siteWith(
    plugin(`page: async (page) => page.kind === 'post'
      ? { title: page.post.title.toUpperCase(), description: 'About "it" <b>', metas: [{ name: 'robots', content: 'max-snippet:0' }, { property: 'og:x', content: '"' }], data: [{ '@type': 'Thing' }] }
      : page.kind === 'collection' ? { title: page.collection + ' ' + page.year + ' ' + page.number } : undefined`),
  );
  expect(prepared.problems).toEqual([]);
  const html = textAt(prepared, '/post/one/');
  expect(html).toContain('<title>ONE</title>');
  expect(html).toContain('<meta name="description" content="About &#34;it&#34; &#60;b&#62;">');
  expect(html).toContain('<meta property="og:description" content="About &#34;it&#34; &#60;b&#62;">');
  expect(html).toContain('<meta name="robots" content="max-snippet:0">');
  expect(html).toContain('<meta property="og:x" content="&#34;">');
  expect(html).toContain('{"@type":"Thing"}');
  expect(textAt(prepared, '/post/')).toContain('<title>post null 1</title>');
  expect(textAt(prepared, '/post/2026/')).toContain('<title>post 2026 1</title>');
  expect(textAt(prepared, '/404.html')).not.toContain('undefined');
});

test.each<[string, string, string]>([
  ['an error', "page: () => { throw new Error('no'); }", 'the hook page of the plugin words failed for /: no'],
  [
    'a name that catpost sets',
    "page: () => ({ metas: [{ name: 'viewport', content: 'x' }] })",
    'is not a name that a plugin can set',
  ],
  [
    'a name with a quote',
    `page: () => ({ metas: [{ name: '"', content: 'x' }] })`,
    'is not a name that a plugin can set',
  ],
  ['an unknown key', 'page: () => ({ html: 1 })', 'html is nothing that this hook can change'],
])('%s is a problem with the plugin and the page', async (_, hooks, message) => {
  const { problems } = await siteWith(plugin(hooks));
  expect(problems[0]).toMatchObject({ rule: 'plugin-failed', severity: 'fail', file: 'plugin.ts' });
  expect(problems[0]?.message).toContain(message);
});

test('files of a plugin are published, and posts can link to them', async () => {
  const prepared = await siteWith(
    plugin(`files: ({ title, posts }) => [
      { path: '/data/titles.json', contents: JSON.stringify([title, ...posts.map((post) => post.title)]) },
      { path: '/bytes.bin', contents: new Uint8Array([1, 2]) },
      { path: '/.well-known/a', copy: 'a.txt' },
    ]`),
    { 'a.txt': 'A', 'content/post/two.md': post('Two', '[titles](/data/titles.json)\n') },
  );
  expect(prepared.problems).toEqual([]);
  const { readFileSync } = await import('node:fs');
  const bytesAt = (path: string) => {
    const entry = prepared.entries.find((each) => each.path === path);
    const made = entry && contentsOf(entry, prepared, [], templateOf(prepared.site));
    return made && 'copy' in made ? [...readFileSync(made.copy)] : null;
  };
  expect(Buffer.from(bytesAt('/data/titles.json') ?? []).toString()).toBe('["A","One","Two"]');
  expect(bytesAt('/bytes.bin')).toEqual([1, 2]);
  expect(bytesAt('/.well-known/a')).toEqual([65]);
});

test.each<[string, string, object]>([
  [
    'the path of a post',
    "{ path: '/post/one/', contents: '' }",
    { rule: 'path-taken', message: 'the plugin words and content/post/one.md both claim /post/one/' },
  ],
  [
    'the path of a generated file',
    "{ path: '/feed.xml', contents: '' }",
    { rule: 'path-taken', message: expect.stringContaining('the plugin words') },
  ],
  ['a path of its own twice', "{ path: '/a', contents: '' }, { path: '/A', contents: '' }", { rule: 'path-taken' }],
  [
    'a path that leads out',
    "{ path: '/../a', contents: '' }",
    { rule: 'plugin-failed', message: expect.stringContaining('leads out') },
  ],
  [
    'a path without a slash',
    "{ path: 'a', contents: '' }",
    { rule: 'plugin-failed', message: expect.stringContaining('must begin with a slash') },
  ],
  [
    'a missing file',
    "{ path: '/a', copy: 'nothing' }",
    { rule: 'plugin-failed', message: 'the plugin words copies nothing, which is not a file' },
  ],
  ['no contents', "{ path: '/a' }", { rule: 'plugin-failed' }],
])('%s is a problem', async (_, file, problem) => {
  const { problems } = await siteWith(plugin(`files: () => [${file}]`));
  expect(problems).toMatchObject([problem]);
});
