import { describe, expect, test } from 'vitest';
import { textAt } from '../../../src/import/settings/dataSettings.ts';
import { valueAt } from '../../../src/import/settings/plainObject.ts';
import { readSettings } from '../../../src/import/settings/readSettings.ts';

/** Reads the first of the files. */
async function settingsOf(files: Record<string, string>) {
  const [first = ''] = Object.keys(files);
  return readSettings(first, (file) => files[file] ?? null);
}

/** Returns what `text` exports as a file of that name. */
async function mainOf(text: string, file = 'config.ts') {
  return (await settingsOf({ [file]: text })).main;
}

test.each([
  ['an object', `export default { a: 'x', 'b-c': [1, -2, true, null], "d": \`y\` }`],
  ['CommonJS', `module.exports = { a: "x", 'b-c': [1, -2, true, null], d: 'y' };`],
  ['constants', `const a = 'x'; const rest = { 'b-c': [1, -2, !false, null], d: 'y' }; export default { a, ...rest };`],
  ['a function that checks', `export default defineConfig({ a: 'x', 'b-c': [1, -2, true, null], d: 'y' })`],
  [
    'types',
    `const c: Config = { a: 'x', 'b-c': [1, -2, true, null], d: 'y' } satisfies Config; export default c as Config;`,
  ],
  [
    'a function',
    `export default async function () { const d = 'y'; return { a: 'x', 'b-c': [1, -2, true, null], d } }`,
  ],
  ['an arrow', `module.exports = (phase) => ({ a: 'x', 'b-c': [1, -2, true, null], d: 'y' })`],
  ['wrappers', `module.exports = withA({ x: 1 })(withB(() => ({ a: 'x', 'b-c': [1, -2, true, null], d: 'y' })))`],
])('reads %s', async (_, text) => {
  expect(await mainOf(text)).toEqual({ a: 'x', 'b-c': [1, -2, true, null], d: 'y' });
});

test.each([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
  ['`${x}/blog`', 'https://a.example/blog'],
  ['\'a\' + "b" + 1', 'ab1'],
  ["process.env.SITE || 'https://b.example'", 'https://b.example'],
  ['process.env.SITE ?? x', 'https://a.example'],
  ["process.env.NODE_ENV === 'production' ? '/blog' : '/'", '/blog'],
  ["isDev() ? 'a' : 'b'", undefined],
  ['[unknown, 1, ...more, ...[2]]', [1, 2]],
  ['{ a: unknown(), b() {}, [x]: 1, get c() { return 1 } }', { 'https://a.example': 1 }],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
  ['`${__dirname}/content`', './content'],
  ["path.join(__dirname, 'content', 'blog')", 'content/blog'],
  ["new URL('https://c.example')", 'https://c.example'],
  ["fileURLToPath(new URL('./src', import.meta.url))", './src'],
  ["{ site: { url: 'u' } }.site.url", 'u'],
  ['posts.map(() => ({ a: 1 }))', undefined],
  ['/x/', undefined],
])('the value of %s', async (expression, expected) => {
  expect(
    await mainOf(`const x = 'https://a.example';\nmodule.exports = { value: ${expression} }`, 'config.js'),
  ).toEqual(expected === undefined ? {} : { value: expected });
});

test('parts of objects can be constants', async () => {
  const { constants } = await settingsOf({
    'a.ts': `const { url, author: { name } } = { url: 'u', author: { name: 'n' } };`,
  });
  expect([constants.get('url'), constants.get('name')]).toEqual(['u', 'n']);
});

test('exports have names', async () => {
  const text = `export const SITE_TITLE: string = 'Rain'; const u = 'https://a.example'; export { u as url }; export enum A { x }`;
  expect((await settingsOf({ 'consts.ts': text })).named).toMatchObject({
    SITE_TITLE: 'Rain',
    url: 'https://a.example',
  });
  expect((await settingsOf({ 'a.cjs': `exports.a = 1; module.exports.b = 2;` })).named).toEqual({ a: 1, b: 2 });
});

test.each([
  ['import { SITE } from "./src/consts"', 'src/consts.ts', 'export const SITE = "s"'],
  ['import { SITE } from "@/consts"', 'src/consts.ts', 'export const SITE = "s"'],
  ['import * as all from "./a.js"; const SITE = all.SITE', 'a.ts', 'export const SITE = "s"'],
  ['import SITE from "./a.mjs"', 'a.mjs', 'export default "s"'],
  ['const { SITE } = require("./data/a")', 'data/a.js', 'module.exports = { SITE: "s" }'],
  ['import data from "./a.json"; const { SITE } = data', 'a.json', '{ "SITE": "s" }'],
])('values of other files: %s', async (statement, file, text) => {
  const settings = await settingsOf({ 'config.js': `${statement}\nexport const site = SITE`, [file]: text });
  expect(settings.named).toEqual({ site: 's' });
});

describe('JSON', () => {
  test('is data', async () =>
    expect(await mainOf('{"a": [1, {"b": null}]}', 'a.json')).toEqual({ a: [1, { b: null }] }));
  test('may have comments and commas', async () =>
    expect(await mainOf('{ "a": 1, // x\n }', 'a.jsonc')).toEqual({ a: 1 }));
});

test.each([
  ['a file that is missing', {}],
  ['a broken file', { 'a.ts': 'export default {' }],
  [
    'files that import each other',
    { 'a.ts': 'import x from "./b"; export default x', 'b.ts': 'import x from "./a"; export default x' },
  ],
])('of %s nothing is known', async (_, files) => expect((await settingsOf(files)).main).toBeUndefined());

test('elements of React compile', async () => {
  expect(await mainOf(`export default { title: 'x', logo: <b>y</b> }`, 'theme.config.jsx')).toEqual({ title: 'x' });
});

test('a list that would fill the memory is not known', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => `const a${index + 1} = [...a${index}, ...a${index}];`);
  expect(await mainOf(`const a0 = [1, 2];\n${lines.join('\n')}\nexport default { x: a40 }`)).toEqual({ x: [] });
});

test('a value is found by its keys', () => {
  const value = { a: { b: ' x ' }, c: [1] };
  expect([textAt(value, 'a', 'b'), textAt(value, 'a'), textAt(value, 'c', '0'), textAt(value, 'toString')]).toEqual([
    'x',
    null,
    null,
    null,
  ]);
  expect(valueAt(value, 'c')).toEqual([1]);
});

test.each([
  ['an item that is not known', '["a", "b"][unknown]'],
  ['thousands of expressions within each other', `'a'${" + 'a'".repeat(6000)}`],
  ['thousands of properties', `a${'.b'.repeat(6000)}`],
])('nothing is guessed and nothing fails for %s', async (_, expression) => {
  expect((await mainOf(`module.exports = { value: ${expression} }`, 'config.js')) ?? {}).toEqual({});
});

test('paths that double do not fill the memory', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => `const p${index + 1} = path.join(p${index}, p${index});`);
  expect(
    await mainOf(`const p0 = 'content';\n${lines.join('\n')}\nmodule.exports = { value: p40 }`, 'config.js'),
  ).toEqual({});
});
