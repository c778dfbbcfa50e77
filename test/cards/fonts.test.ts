import { expect, test } from 'vitest';
import { fontsFor } from '../../src/cards/fonts.ts';

test.each([
  ['Hello', 'en', ['jetbrains-mono']],
  ['Привет', 'ru', ['jetbrains-mono']],
  ['مرحبا', 'ar', ['noto-sans-arabic']],
  ['שלום', 'he', ['noto-sans-hebrew']],
  ['直', 'en', ['noto-sans-sc']],
  ['हिन्दी', 'hi', ['noto-sans-devanagari']],
  ['বাংলা', 'bn', ['anek-bangla']],
  ['น้ำ', 'th', ['noto-sans-thai']],
  ['直', 'zh-Hant', ['noto-sans-tc']],
  ['直', 'zh-HK', ['noto-sans-tc']],
  ['直', 'ja', ['noto-sans-jp']],
  ['直', 'ko-KR', ['noto-sans-kr']],
  ['直す', 'en', ['noto-sans-jp']],
  ['直글', 'en', ['noto-sans-kr']],
  ['🎉', 'en', ['noto-emoji']],
])('draws %s in %s only with %s', async (text, language, families) => {
  const { files, replaced } = await fontsFor(text, language);
  expect([...new Set(files.map(({ name }) => name))]).toEqual(families);
  expect([...replaced]).toEqual([]);
});

test('replaces what no font has, and keeps a letter without a mark that is missing', async () => {
  const { replaced } = await fontsFor('aதb\u{1cc00}g\u0489', 'en');
  expect([...replaced]).toEqual([
    ['த', ''],
    ['\u{1cc00}', ''],
    ['g\u0489', 'g'],
  ]);
});
