import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { variable } from '../extensions/fonts/fontFiles.ts';
import { prepareFolder } from '../sites/preparedSite.ts';
import { folderOf } from '../temporaryFolder.ts';

/** Prepares a site with one post and the font JetBrains Mono for its text. */
async function fontsOf(body: string, { isDev = false, fonts = 'file: mono.woff2, role: text' } = {}) {
  const path = await folderOf({
    'content/site.yaml': `title: A\nurl: https://example.org\ncards: none\nfonts: [{ ${fonts} }]\n`,
    'content/post/a.md': `---\ntitle: A\ndate: 2026-01-01\n---\n\n${body}\n`,
    'mono.woff2': variable,
  });
  const images = isDev ? null : join(await mkdtemp(join(tmpdir(), 'catpost-files-')), 'images');
  const prepared = await prepareFolder(path, { siteFolder: { path, name: '' }, imageCache: images });
  const published = prepared.entries.filter(({ path: each }) => each.startsWith('/assets/fonts/'));
  return {
    problems: prepared.problems,
    fonts: prepared.extensions.fonts,
    published: published.map((each) => each.path),
  };
}

test('a build publishes the reduced font instead of the whole one', async () => {
  const { fonts, published, problems } = await fontsOf('Text.');
  expect(problems).toEqual([]);
  expect(published).toEqual(fonts.map(({ path }) => path));
  expect(fonts[0]?.bytes).toBeLessThan(variable.length);
}, 30_000);

test('a character that the text uses is in the font, and another post without it has the same font as before', async () => {
  const [plain, other, more] = [await fontsOf('Text.'), await fontsOf('Words.'), await fontsOf('Text with ß.')];
  expect(other.published).toEqual(plain.published);
  expect(more.fonts[0]?.bytes).toBeGreaterThan(plain.fonts[0]?.bytes ?? 0);
}, 30_000);

test('dev publishes the font as it is', async () => {
  expect((await fontsOf('Text.', { isDev: true })).fonts[0]?.bytes).toBe(variable.length);
});

test('a font that is missing stops the build, at its place in site.yaml', async () => {
  const { problems } = await fontsOf('Text.', { fonts: 'file: none.woff2, role: text' });
  expect(problems).toMatchObject([
    { rule: 'font-unreadable', file: 'content/site.yaml', position: { line: 4, column: 17 }, severity: 'fail' },
  ]);
});

test.each([
  ['role: text', /file must be a font file/],
  ['file: a.woff2', /role must be text, headings or code/],
  ['file: a.woff2, role: titles', /role must be/],
  ['file: a.exe, role: text', /file must be a font file/],
  ['file: a.woff2, role: text, weight: bold', /weight must be/],
  ['file: a.woff2, role: text, weight: 1200', /weight must be/],
  ['file: a.woff2, role: text, weight: []', /weight must be/],
  ['file: a.woff2, role: text, wieght: 400', /is not a key/],
])('fonts: [{ %s }] is a problem of the settings', async (fonts, message) => {
  const { problems } = await fontsOf('Text.', { fonts });
  expect(problems).toMatchObject([{ rule: 'site-key', message: expect.stringMatching(message) }]);
});
