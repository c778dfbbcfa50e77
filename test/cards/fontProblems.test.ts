import { expect, test } from 'vitest';
import { missingFonts } from '../../src/cards/fontFamilies.ts';
import { fontProblems } from '../../src/cards/fontProblems.ts';
import { postsWithCards } from '../../src/cards/shareCards.ts';
import { readSite } from '../../src/content/readSite.ts';
import type { Problem } from '../../src/types/problem.ts';
import { folderOf } from '../temporaryFolder.ts';

const nothing = () => false;

test.each([
  ['Hello', 'en', []],
  ['Привет 🎉', 'ru', []],
  ['مرحبا', 'ar', ['noto-sans-arabic']],
  ['שלום', 'he', ['noto-sans-hebrew']],
  ['हिन्दी বাংলা ไทย', 'en', ['noto-sans-devanagari', 'anek-bangla', 'noto-sans-thai']],
  ['直', 'en', ['noto-sans-sc']],
  ['直', 'zh-TW', ['noto-sans-tc']],
  ['直', 'ja', ['noto-sans-jp']],
  ['直す', 'en', ['noto-sans-jp']],
  ['직', 'en', ['noto-sans-kr']],
  ['直 שלום', 'ko', ['noto-sans-hebrew', 'noto-sans-kr']],
])('%s in %s needs the optional fonts %s', (text, language, families) => {
  const packages = families.map((family) => `@fontsource-variable/${family}`);
  expect(missingFonts(text, language, nothing).map(({ packageName }) => packageName)).toEqual(packages);
  expect(missingFonts(text, language, () => true)).toEqual([]);
});

/** Returns the problems of a site without optional fonts. `drawn` makes the text of a card from the title of its post. */
async function problemsOf(files: Record<string, string>, siteTitle = 'A site'): Promise<Problem[]> {
  const content = await folderOf({ 'site.yaml': `title: ${siteTitle}\nurl: https://example.org\n`, ...files });
  const options = { contentName: 'content', base: null, now: '2026-01-01', includesDrafts: false };
  const { site } = await readSite({ content, ...options });
  const cards = postsWithCards(site).map((post) => ({
    post,
    text: {
      path: post.rawPath.slice(1),
      title: [post.title],
      language: post.language ?? 'en',
      direction: 'ltr' as const,
      details: post.tags,
      site: site.config.title,
      host: 'example.org',
    },
  }));
  return fontProblems(site, content, cards, nothing);
}

test('names each missing font once, at the letter that needs it, with the command', async () => {
  const problems = await problemsOf({
    'post/one.md': '---\ndate: 2024-01-02\ntitle: All שלום\n---\n\nText\n',
    'post/two.md': '---\ndate: 2024-01-01\ntitle: שלום\ntags: [直]\n---\n\nText\n',
    'post/three.md': '---\ndate: 2023-01-01\ntitle: Hello\n---\n\nשלום\n',
  });
  expect(
    problems.map(({ rule, severity, file, position, line }) => ({ rule, severity, file, position, line })),
  ).toEqual([
    {
      rule: 'font-missing',
      severity: 'warn',
      file: 'content/post/one.md',
      position: { line: 3, column: 12 },
      line: 'title: All שלום',
    },
    {
      rule: 'font-missing',
      severity: 'warn',
      file: 'content/post/two.md',
      position: { line: 4, column: 8 },
      line: 'tags: [直]',
    },
  ]);
  expect(problems[0]?.hint).toBe('run npm install @fontsource-variable/noto-sans-hebrew');
});

test('names the post without a line if the letter is in the title of the site', async () => {
  const problems = await problemsOf({ 'post/one.md': '---\ndate: 2024-01-02\ntitle: One\n---\n\nText\n' }, '"ブログ"');
  expect(problems.map(({ file, position }) => ({ file, position }))).toEqual([
    { file: 'content/post/one.md', position: null },
  ]);
});
