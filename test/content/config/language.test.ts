/** The ways in which authors write the language of a site or post. */
import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { valueHint } from '../../../src/content/post/postSchema.ts';
import { wordsFor } from '../../../src/words/wordsFor.ts';

test.each([
  ['DE', 'de', 'de'],
  ['de-at', 'de-AT', 'de'],
  ['zh-cn', 'zh-CN', 'zh-Hans'],
  ['zh-tw', 'zh-TW', 'zh-Hant'],
  ['iw', 'he', 'he'],
  ['in', 'id', 'id'],
  ['no', 'no', 'en'],
  ['nb-NO', 'nb-NO', 'en'],
  ['sr-Latn', 'sr-Latn', 'en'],
  ['lld', 'lld', 'en'],
])('the language %s is %s, with the texts of %s', (written, language, catalog) => {
  const { config, problems } = readSiteConfig(`title: A\nlanguage: "${written}"\n`, 'site.yaml');
  expect(problems).toEqual([]);
  expect(config.language).toBe(language);
  expect(wordsFor({ config }).catalog).toBe(catalog);
});

test.each([
  ['de_DE', 'write it as language: de-DE'],
  ['pt_br', 'write it as language: pt-BR'],
  ['"zh_TW"', 'write it as language: zh-TW'],
  ['en_US.UTF-8', 'write it as language: en-US'],
  ['german', 'write it as language: de'],
  ['jp', 'write it as language: ja'],
  ['xx', 'correct the value, or remove the line to use the default'],
])('rejects the language %s', (written, hint) => {
  const { problems } = readSiteConfig(`title: A\nlanguage: ${written}\n`, 'site.yaml');
  expect(problems).toMatchObject([{ message: 'language must be a language such as en or de-AT', hint }]);
});

test('says how to write the language of a post', () => {
  expect(valueHint('lang', 'lang: de_AT')).toBe('write it as lang: de-AT');
  expect(valueHint('lang', 'lang: xx')).toBe('write it as lang: en');
});
