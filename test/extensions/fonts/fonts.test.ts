import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontCss, loadedFonts } from '../../../src/extensions/fonts/fontCss.ts';
import { readFonts } from '../../../src/extensions/fonts/readFonts.ts';
import { fontSizeProblems, subsetFonts } from '../../../src/extensions/fonts/subsetFonts.ts';
import type { SiteFont } from '../../../src/extensions/model.ts';
import type { RawProblem } from '../../../src/problems/problem.ts';
import type { FontSetting } from '../../../src/types/config.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { variable, withEmbedding } from './fontFiles.ts';

const unset = { family: null, weight: null, style: null, like: null };

/** Reads one font of a folder with several files. */
async function read(setting: Partial<FontSetting>) {
  const path = await folderOf({
    'fonts/mono.woff2': variable,
    'fonts/free.ttf': await withEmbedding(0),
    'fonts/closed.ttf': await withEmbedding(0x0002),
    'fonts/whole.ttf': await withEmbedding(0x0100),
    'fonts/text.woff2': 'no font',
    'fonts/cut.woff2': variable.subarray(0, 4000),
    'fonts/empty.woff2': '',
  });
  const problems: RawProblem[] = [];
  const located = { ...unset, file: '', role: 'text' as const, ...setting, position: { line: 3, column: 5 }, line: '' };
  const fonts = await readFonts({ path, name: '' }, [located], 'content/site.yaml', problems);
  return { path, fonts, problems };
}

test.each([
  ['fonts/none.woff2', 'font-unreadable'],
  ['../mono.woff2', 'font-unreadable'],
  ['fonts', 'font-unreadable'],
  ['fonts/text.woff2', 'font-unreadable'],
  ['fonts/cut.woff2', 'font-unreadable'],
  ['fonts/empty.woff2', 'font-unreadable'],
  ['fonts/closed.ttf', 'font-licence'],
])('%s is the problem %s, at its place in site.yaml', async (file, rule) => {
  const { fonts, problems } = await read({ file });
  expect(fonts).toEqual([]);
  expect(problems).toMatchObject([{ rule, file: 'content/site.yaml', position: { line: 3, column: 5 } }]);
});

test('what site.yaml does not say is read from the file', async () => {
  const { fonts } = await read({ file: 'fonts/mono.woff2' });
  expect(fonts).toMatchObject([{ family: 'JetBrains Mono', weight: '400 700', style: 'normal', format: 'woff2' }]);
  expect(fonts[0]?.facts).toMatchObject({ kind: 'mono', weight: [100, 800], width: 0.6, embedding: 'subset' });
});

test('what site.yaml says counts', async () => {
  const setting = { family: 'A "quoted" <name>\n\0', weight: '300', style: 'italic', like: 'serif' } as const;
  const { fonts } = await read({ file: 'fonts/free.ttf', ...setting });
  expect(fonts).toMatchObject([{ family: 'A quoted name', weight: '300', style: 'italic', format: 'truetype' }]);
  expect(fontCss(fonts, '/')).toContain('local("Georgia")');
});

test('a build publishes only the characters that are used, once and from the cache', async () => {
  const { path, fonts } = await read({ file: 'fonts/free.ttf' });
  const cache = join(path, 'cache');
  const [first, second] = [await subsetFonts(fonts, 'abc', cache), await subsetFonts(fonts, 'abc', cache)];
  expect(second).toEqual(first);
  expect(first).toMatchObject([
    { format: 'woff2', path: expect.stringMatching(/^\/assets\/fonts\/free-\w{10}\.woff2$/) },
  ]);
  expect(first[0]?.bytes).toBeLessThan(5000);
  const [larger] = await subsetFonts(fonts, 'abcdefghij', cache);
  expect(larger?.path).not.toBe(first[0]?.path);
  expect((await readFile(larger?.absolute ?? '')).length).toBe(larger?.bytes);
});

test('a font whose licence forbids changing it stays whole', async () => {
  const { path, fonts } = await read({ file: 'fonts/whole.ttf' });
  expect(await subsetFonts(fonts, 'abc', join(path, 'cache'))).toEqual(fonts);
});

test('fonts above the budget are a problem', async () => {
  const { fonts } = await read({ file: 'fonts/free.ttf' });
  expect(fontSizeProblems(fonts, 'content/site.yaml')).toMatchObject([{ rule: 'font-size' }]);
  expect(fontSizeProblems([], 'content/site.yaml')).toEqual([]);
});

test('the fallback has the measures of the font, and the font is used only when it is loaded', async () => {
  const { fonts } = await read({ file: 'fonts/mono.woff2', role: 'code' });
  const css = fontCss(fonts, '/blog/');
  expect(css).toContain(`src:url(/blog${fonts[0]?.path}) format("woff2")`);
  // 0.6 / 0.602, the advance widths, and 1.02 / 0.9967 and 0.3 / 0.9967, as in face.css.
  expect(css).toContain('size-adjust:99.67%;ascent-override:102.34%;descent-override:30.1%;line-gap-override:0%');
  expect(css).toMatch(/:root\{--code-face:"JetBrains Mono like 1",[^}]*monospace\}/);
  expect(css).toMatch(/\[data-plain\]\{--code-face:"JetBrains Mono","JetBrains Mono like 1",/);
  expect(loadedFonts(fonts)).toEqual(['normal 400 1em "JetBrains Mono"']);
});

test('several files of a family are one typeface, and without fonts there is no rule', async () => {
  const [font] = (await read({ file: 'fonts/mono.woff2' })).fonts;
  const both: SiteFont[] = font ? [font, { ...font, style: 'italic' }] : [];
  expect(fontCss(both, '/').match(/font-family:"JetBrains Mono";/g)).toHaveLength(2);
  expect(fontCss(both, '/').match(/font-family:"JetBrains Mono like 1"/g)).toHaveLength(1);
  expect(fontCss([], '/')).toBe('');
});
