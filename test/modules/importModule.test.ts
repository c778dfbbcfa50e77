import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importModule } from '../../src/modules/importModule.ts';
import { readModules } from '../../src/modules/readModules.ts';
import { shownFile } from '../../src/modules/shownFile.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

/** With this folder, the linked modules are beside the packages, as in a folder of an author. */
const packages = { 'node_modules/package.txt': '' };

/** Runs `a.ts`, or the first of the files. Returns what it exports, or its problem with the name of the file. */
async function run(files: Files | string): Promise<unknown> {
  const all = typeof files === 'string' ? { 'a.ts': files } : files;
  const folder = await folderOf({ ...all, ...packages });
  return runIn(folder, Object.keys(all)[0] ?? '');
}

async function runIn(folder: string, name: string): Promise<unknown> {
  const absolute = join(folder, name);
  const read = await readModules(absolute);
  const result = 'problem' in read ? read : await importModule(read.graph);
  if (!('problem' in result)) return { ...result.exports };
  return { ...result.problem, file: shownFile(result.problem.file, { absolute, name }) };
}

test.each<[string, Files | string, unknown]>([
  ['plain values', 'export default { a: 1 };', { default: { a: 1 } }],
  ['types', "interface A { b?: string }\nexport default { b: 'x' } satisfies A as A;", { default: { b: 'x' } }],
  ['an enum', 'enum Size { small = 1, large }\nexport default Size.large;', { default: 2 }],
  [
    'an import of a type',
    "import { defineSite, type SiteSettings } from 'catpost/config';\nexport default defineSite({ title: 'x' } as SiteSettings);",
    { default: { title: 'x' } },
  ],
  [
    'an import that only types use',
    { 'a.ts': "import { T } from './b.ts';\nexport default 1 as T;", 'b.ts': 'export type T = number;' },
    { default: 1 },
  ],
  [
    'a relative import',
    { 'a.ts': "import { b } from './b.ts';\nexport default b;", 'b.ts': 'export const b: number = 2;' },
    { default: 2 },
  ],
  [
    'an import without an extension',
    { 'a.ts': "export { b } from './lib/b';", 'lib/b.ts': 'export const b = 2;' },
    { b: 2 },
  ],
  [
    'the extension of the compiled file',
    { 'a.ts': "export * from './b.js';", 'b.ts': 'export const b = 2;' },
    { b: 2 },
  ],
  [
    'a circle',
    {
      'a.ts': "import { b } from './b.ts';\nexport const a = 1;\nexport default () => b();",
      'b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
    },
    { a: 1, default: expect.any(Function) },
  ],
  [
    'JSON',
    { 'a.mjs': "import b from './b.json' with { type: 'json' };\nexport default b;", 'b.json': '{ "c": 3 }' },
    { default: { c: 3 } },
  ],
  [
    'JSON, later',
    { 'a.mjs': "export default (await import('./b.json', { with: { type: 'json' } })).default;", 'b.json': '[1]' },
    { default: [1] },
  ],
  [
    'CommonJS',
    { 'a.mjs': "import b from './b.cjs';\nexport default b.c;", 'b.cjs': "exports.c = require('node:path').sep;" },
    { default: '/' },
  ],
  [
    'CommonJS by its syntax',
    { 'a.js': "import b from './b.js';\nexport default b.c;", 'b.js': 'module.exports = { c: 4 };' },
    { default: 4 },
  ],
  ['parts of Node.js', "import { sep } from 'node:path';\nexport default sep;", { default: '/' }],
  [
    'its own place',
    { 'my lib/a.ts': 'export default [import.meta.url, import.meta.filename, import.meta.dirname];' },
    {
      default: [
        expect.stringMatching(/my%20lib\/a\.ts$/),
        expect.stringMatching(/my lib\/a\.ts$/),
        expect.stringMatching(/my lib$/),
      ],
    },
  ],
  ['odd characters in names', { 'ä b.ts': "export * from './ç d.ts';", 'ç d.ts': 'export const b = 2;' }, { b: 2 }],
  [
    'text that looks like an import',
    'export default \'import x from "./nothing.ts"\';',
    { default: 'import x from "./nothing.ts"' },
  ],
  ['an export that is awaited', 'export default await Promise.resolve(5);', { default: 5 }],
])('runs a module with %s', async (_, files, exported) => {
  expect(await run(files)).toEqual(exported);
});

test.each<[string, Files | string, object]>([
  [
    'a syntax error in TypeScript',
    'const a = 1;\nexport default { a: };',
    {
      file: 'a.ts',
      position: { line: 2, column: 21 },
      line: 'export default { a: };',
      message: expect.stringMatching(/^this does not compile: unexpected token$/),
    },
  ],
  [
    'a syntax error in JavaScript',
    { 'a.mjs': '\n  export default {;' },
    { file: 'a.mjs', position: { line: 2, column: 19 } },
  ],
  [
    'a syntax error in an import',
    { 'a.ts': "import './lib/b.ts';", 'lib/b.ts': '\n\n)' },
    { file: 'lib/b.ts', position: { line: 3, column: 1 } },
  ],
  [
    'an error',
    "type A = string;\nconst a: A = 'no';\nthrow new Error('I said ' + a);",
    { file: 'a.ts', position: { line: 3, column: 7 }, line: "throw new Error('I said ' + a);", message: 'I said no' },
  ],
  [
    'an error in an import',
    { 'a.ts': "import { f } from './b.ts';\nf();", 'b.ts': 'export function f() {\n  return null.x;\n}' },
    { file: 'b.ts', position: { line: 2, column: expect.any(Number) } },
  ],
  [
    'an error in Node.js',
    "import { readFileSync } from 'node:fs';\n\nreadFileSync('/nothing/at-all');",
    { position: { line: 3, column: 1 }, message: expect.stringContaining('ENOENT') },
  ],
  ['a thrown text', "throw 'no';", { file: 'a.ts', message: 'no', position: null }],
  ['an error without a message', 'throw new Error();', { message: 'it threw an error without a message' }],
  [
    'a missing file',
    "const a = 1;\nimport './nothing.ts';",
    { file: 'a.ts', position: { line: 2, column: 8 }, message: 'there is no file ./nothing.ts' },
  ],
  [
    'a missing package',
    "import { a } from '@x/nothing-here/part';\nexport default a;",
    {
      position: { line: 1, column: 19 },
      message: 'the package @x/nothing-here is not installed',
      hint: 'run npm install @x/nothing-here',
    },
  ],
  [
    'a missing export',
    { 'a.ts': "import { c } from './b.ts';\nexport default c;", 'b.ts': 'export const b = 1;' },
    { file: 'a.ts', position: { line: 1 }, message: expect.stringContaining("does not provide an export named 'c'") },
  ],
  [
    'bad JSON',
    { 'a.ts': "import b from './b.json';\nexport default b;", 'b.json': '{ "c": }' },
    { file: 'b.json', message: 'this is not valid JSON' },
  ],
])('says the line and the reason of %s', async (_, files, problem) => {
  const result = await run(files);
  expect(result).toMatchObject(problem);
  expect(JSON.stringify(result)).not.toMatch(/\.cache|catpost-modules|\.mjs\.mjs|\bat file/);
});

test('an edit of an import, and a repaired error, are seen', async () => {
  const { writeFile } = await import('node:fs/promises');
  const folder = await folderOf({
    'a.ts': "import { b } from './b.ts';\nexport default b;",
    'b.ts': 'export const b = 1;',
    ...packages,
  });
  expect(await runIn(folder, 'a.ts')).toMatchObject({ default: 1 });
  await writeFile(join(folder, 'b.ts'), 'export const b = 2;');
  expect(await runIn(folder, 'a.ts')).toMatchObject({ default: 2 });
  const needsFile =
    "import { readFileSync } from 'node:fs';\nexport const b = readFileSync(import.meta.dirname + '/c.txt', 'utf8');";
  await writeFile(join(folder, 'b.ts'), needsFile);
  expect(await runIn(folder, 'a.ts')).toMatchObject({ file: 'b.ts', position: { line: 2 } });
  await writeFile(join(folder, 'c.txt'), 'three');
  expect(await runIn(folder, 'a.ts')).toMatchObject({ default: 'three' });
});
