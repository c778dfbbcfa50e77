import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textAt } from '../sites/preparedSite.ts';
import { pluginFolder, post, prepareWithPlugins } from './pluginSite.ts';

/** A plugin whose hook returns `plugins`. The functions above it can be used there. */
const plugin = (plugins: string, inputs = 'inputs: {},') => `
const walk = (node, visit) => { visit(node); for (const child of node.children ?? []) walk(child, visit); };
const words = (change) => () => (tree) => walk(tree, (node) => { if (node.type === 'text') node.value = change(node.value); });
const element = (tagName, properties = {}, children = []) => ({ type: 'element', tagName, properties, children });
const add = (...nodes) => () => (tree) => { tree.children.push(...nodes); };
export default { name: 'words', ${inputs} markdown: () => (${plugins}) };
`;

async function prepared(text: string, body: string) {
  const folder = await pluginFolder(text, { 'content/post/one.md': post('One', body) });
  return prepareWithPlugins(folder);
}

async function html(plugins: string, body: string): Promise<string> {
  const site = await prepared(plugin(plugins), body);
  expect(site.problems).toEqual([]);
  return textAt(site, '/post/one/');
}

test.each<[string, string, string, string[]]>([
  [
    'remark before',
    "{ remark: { before: [words((text) => text.replace('day', 'night'))] } }",
    'A day.\n',
    ['A night.'],
  ],
  [
    'remark after',
    "{ remark: { after: [words((text) => text.replace('day', 'night'))] } }",
    'A *day*.\n',
    ['<em>night</em>'],
  ],
  [
    'rehype before',
    "{ rehype: { before: [add(element('h2', {}, [{ type: 'text', value: 'New' }]))] } }",
    'A day.\n',
    ['<section id="new"', '>New<'],
  ],
  [
    'rehype after',
    "{ rehype: { after: [add(element('p', { className: ['x'] }, [{ type: 'text', value: 'end' }]))] } }",
    'A day.\n',
    ['<p class="x">end</p>'],
  ],
  [
    'options',
    "{ remark: { before: [[(options) => (tree) => { tree.children[0].children[0].value = options.to; }, { to: 'B' }]] } }",
    'A\n',
    ['B'],
  ],
  [
    'a callback',
    "{ remark: { before: [() => (tree, file, done) => { setTimeout(() => { tree.children[0].children[0].value = 'late'; done(); }, 1); }] } }",
    'A\n',
    ['late'],
  ],
  [
    'a new tree',
    "{ remark: { after: [() => () => ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'new' }] }] })] } }",
    'A\n',
    ['<p>new</p>'],
  ],
  [
    'a class from remark',
    "{ remark: { after: [() => (tree) => { tree.children[0].data = { hProperties: { className: ['lead'] } }; }] } }",
    'A\n',
    ['<p class="lead">'],
  ],
  [
    'micromark tokens of GFM',
    "{ remark: { before: [() => (tree) => { if (!tree.children.some((node) => node.type === 'table')) throw new Error('no table'); }] } }",
    '| a | b |\n| - | - |\n| 1 | 2 |\n',
    ['<table>'],
  ],
  [
    'code that catpost has coloured',
    '{ rehype: { after: [() => (tree) => structuredClone(tree)] } }',
    '```js\nlet a = 1;\n```\n',
    ['class="k"'],
  ],
])('the hook markdown takes plugins with %s', async (_, plugins, body, parts) => {
  const text = await html(plugins, body);
  for (const part of parts) expect(text).toContain(part);
});

test.each<[string, string, string, string | null]>([
  [
    'a script before',
    "{ rehype: { before: [add(element('script', { src: 'https://x.example/' }, []))] } }",
    '<script src="https://x',
    null,
  ],
  [
    'a script after',
    "{ rehype: { after: [add(element('script', { src: 'https://x.example/' }, []))] } }",
    '<script src="https://x',
    'a plugin adds <script>',
  ],
  [
    'a handler',
    "{ rehype: { after: [add(element('p', { onClick: 'x()' }, []))] } }",
    'onclick',
    'the attribute onClick of <p>',
  ],
  [
    'a style',
    "{ rehype: { after: [add(element('p', { style: 'color: red' }, []))] } }",
    'color: red',
    'the attribute style of <p>',
  ],
  [
    'an address that runs',
    "{ rehype: { after: [add(element('a', { href: 'javascript:x' }, []))] } }",
    'javascript:',
    'the attribute href of <a>',
  ],
  [
    'raw HTML after',
    "{ rehype: { after: [add({ type: 'raw', value: '<script>1</script>' })] } }",
    '<script>1',
    'HTML as text',
  ],
  ['a form', "{ remark: { after: [() => (tree) => { tree.children[0].data = { hName: 'form' }; }] } }", '<form', null],
])('%s of a plugin does not reach the page', async (_, plugins, part, message) => {
  const site = await prepared(plugin(plugins), 'A day.\n');
  const text = textAt(site, '/post/one/');
  expect(text.slice(text.indexOf('<article'), text.indexOf('</article'))).not.toContain(part);
  if (message === null) return;
  expect(site.problems).toMatchObject([{ rule: 'plugin-html', severity: 'warn', file: 'content/post/one.md' }]);
  expect(site.problems[0]?.message).toContain(message);
});

test.each([
  ['in a tree', "{ remark: { before: [() => () => { throw new Error('no'); }] } }"],
  ['when it is attached', "{ rehype: { after: [() => { throw new Error('no'); }] } }"],
  ['in the hook', "(() => { throw new Error('no'); })()"],
])('an error %s names the plugin, its line and the post', async (_, plugins) => {
  const { problems } = await prepared(plugin(plugins), 'A day.\n');
  const message = 'the hook markdown of the plugin words failed, in plugin.ts:6: no';
  expect(problems).toMatchObject([{ rule: 'plugin-failed', file: 'content/post/one.md', message }]);
});

test.each([
  ['a plugin that says what it reads', 'inputs: {},', 'one'],
  ['a plugin that does not', '', 'two'],
])('bodies of %s are kept, or not', async (_, inputs, second) => {
  const fs = "import { readFileSync } from 'node:fs';\n";
  const read = "{ remark: { before: [words(() => readFileSync(import.meta.dirname + '/data.txt', 'utf8'))] } }";
  const folder = await pluginFolder(fs + plugin(read, inputs), { 'data.txt': 'one' });
  expect(textAt(await prepareWithPlugins(folder), '/post/one/')).toContain('<p>one</p>');
  await writeFile(join(folder, 'data.txt'), 'two');
  expect(textAt(await prepareWithPlugins(folder), '/post/one/')).toContain(`<p>${second}</p>`);
  await writeFile(join(folder, 'plugin.ts'), plugin("{ remark: { before: [words(() => 'three')] } }"));
  expect(textAt(await prepareWithPlugins(folder), '/post/one/')).toContain('<p>three</p>');
});
