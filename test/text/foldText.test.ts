import { expect, test } from 'vitest';
import { foldText, foldTextWithPlaces } from '../../src/text/foldText.ts';

test.each([
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['café', 'cafe'],
  ['cafe\u0301', 'cafe'],
  ['naïve', 'naive'],
  ['Ångström', 'angstrom'],
  ['Łódź', 'lodz'],
  ['Ærøskøbing', 'aeroskobing'],
  ['Þór', 'thor'],
  ['İstanbul', 'istanbul'],
  ['ISTANBUL', 'istanbul'],
  ['ılık', 'ilik'],
  ['ﬁle ﬂow oﬃce', 'file flow office'],
  ['Ｆｕｌｌ　１２', 'full 12'],
  ['ｶﾞｯ', 'ガッ'],
  ['か\u3099', 'が'],
  ['がか', 'がか'],
  ['한글', '한글'],
  ['\u1112\u1161\u11ab', '한'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['σίσυφος', 'σισυφοσ'],
  ['Ёлка', 'елка'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
  ['น้ำ', 'น้ำ'],
  ['हिन्दी', 'हिन्दी'],
  ['doesn’t', "doesn't"],
  ['co\u00adop', 'coop'],
  ['a\u200bb', 'ab'],
  ['non\u2011breaking', 'non-breaking'],
  ['①²ℌ', '12h'],
  ['C++ v1.2.3 --force /etc/passwd', 'c++ v1.2.3 --force /etc/passwd'],
])('folds %j to %j', (text, expected) => {
  expect(foldText(text).normalize('NFKC')).toBe(expected.normalize('NFKC'));
  expect(foldText(foldText(text))).toBe(foldText(text));
  expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
});

test('returns the place in the original text for each unit of the folded one', () => {
  const text = 'Die Straße: café\u0301s ﬁn';
  const { text: small, places } = foldTextWithPlaces(text);
  expect(places).toHaveLength(small.length + 1);
  for (const [word, written] of [
    ['strasse', 'Straße'],
    ['fin', 'ﬁn'],
  ] as const) {
    const at = small.indexOf(word);
    expect(text.slice(places[at], places[at + word.length])).toBe(written);
  }
});
