import { expect, test } from 'vitest';
import { readEleventyConfig } from '../../../../src/import/readers/eleventy/config.ts';
import { readDataFiles } from '../../../../src/import/readers/eleventy/dataFiles.ts';

function folder(texts: Record<string, string>) {
  const files = Object.keys(texts).map((file) => ({ file, absolute: `/x/${file}` }));
  return { root: '/x', inside: '', files, read: (file: string) => texts[file] ?? null };
}

const usual = {
  input: '',
  output: '_site',
  includes: ['_includes', '_layouts'],
  data: '_data',
  pathPrefix: null,
  markdownEngine: 'liquid',
  publicFolders: [],
};

test.each([
  [
    'module.exports = () => ({ dir: { input: "src", output: "dist" } })',
    { input: 'src', output: 'dist', data: 'src/_data' },
  ],
  [
    'export default (c) => { c.setInputDirectory("./src/"); c.setDataDirectory("data"); }',
    { input: 'src', data: 'src/data' },
  ],
  [
    'const i = "src"; module.exports = function (c) { return { dir: { input: i, includes: "../inc" }, pathPrefix: "/blog/" } }',
    { input: 'src', includes: ['inc', 'src/_layouts'], pathPrefix: '/blog/' },
  ],
  ['module.exports = { markdownTemplateEngine: false }', { markdownEngine: null }],
  ['export const config = { markdownTemplateEngine: "njk" }', { markdownEngine: 'njk' }],
  [
    'export default (c) => { c.addPassthroughCopy({ "static": "/", "src/img": "img", "a/**/*": "b" }); c.addPassthroughCopy("css") }',
    { publicFolders: ['static', 'src'] },
  ],
  ['export default (c) => { c.setInputDirectory(process.argv[2]) }', usual],
  ['not javascript {', usual],
])('%s', async (text, expected) => {
  expect(await readEleventyConfig(folder({ '.eleventy.js': text }))).toMatchObject(expected);
});

test('a file has the values of all data files above it, and the nearest wins', async () => {
  const dataOf = await readDataFiles(
    folder({
      'src/src.json': '{ "a": 1, "b": 1, "c": 1 }',
      'src/blog/blog.11tydata.js': 'module.exports = { b: 2, c: 2, d: () => 5 }',
      'src/blog/blog.json': '{ "b": 3, "e": 1 }',
      'src/blog/x.11tydata.json': '{ "c": 4 }',
      'src/other/other.json': '{ "a": 9 }',
    }),
    'src',
  );
  expect(dataOf('src/blog/x.md')).toEqual({ a: 1, b: 2, c: 4, e: 1 });
  expect(dataOf('src/about.md')).toEqual({ a: 1, b: 1, c: 1 });
});
