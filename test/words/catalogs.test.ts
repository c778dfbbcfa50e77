/** Checks each catalog against the English one: the same texts, the same values, the plural forms of its language. */
import { expect, test } from 'vitest';
import { catalogs, wordsIn } from '../../src/words/catalogs.ts';
import { type Text, textsOf, valuesIn } from '../../src/words/textNames.ts';

const english = textsOf(wordsIn('en'));

test.each(Object.entries(catalogs))('%s has all texts, with the same values', (language, catalog) => {
  const texts = textsOf(catalog);
  expect([...texts.keys()]).toEqual([...english.keys()]);
  for (const [name, text] of texts) {
    const original = english.get(name) ?? '';
    expect({ name, values: valuesIn(text) }).toEqual({ name, values: valuesIn(original) });
    expect({ name, forms: formsOf(text) }).toEqual({
      name,
      forms:
        typeof original === 'string'
          ? ['text']
          : new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted(),
    });
  }
});

test.each(Object.entries(catalogs))(
  '%s has no text that is empty, or not trimmed, or in straight quotes',
  (_, catalog) => {
    for (const [name, text] of textsOf(catalog)) {
      for (const string of typeof text === 'string' ? [text] : Object.values(text)) {
        expect({ name, string }).not.toEqual({ name, string: expect.stringMatching(/^$|["]/) });
        if (name !== 'comma') expect({ name, string: string.trim() }).toEqual({ name, string });
      }
    }
  },
);

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['xx', 'en'],
  ['sr-Cyrl', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['ar-EG', 'ar'],
  ['iw', 'he'],
  ['in', 'id'],
])('pages in %s have the texts of %s', (language, catalog) => {
  expect(wordsIn(language).language).toBe(catalog);
});

function formsOf(text: Text): string[] {
  return typeof text === 'string' ? ['text'] : Object.keys(text).toSorted();
}
