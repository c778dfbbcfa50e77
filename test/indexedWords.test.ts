import { expect, test } from 'vitest';
import { markedByOtherForms, withOtherForms, withoutOtherForms } from '../src/indexedWords.ts';

test.each([
  ['en', 'Straße', ['strasse']],
  ['en', 'die STRAẞE, groß!', ['strasse', 'gross']],
  ['de', 'Straße', []],
  ['da', 'Ærø og Ørsted', ['aero', 'orsted']],
  ['pl', 'Łódź', ['lodz']],
  ['is', 'Þór', ['thor']],
  ['tr', 'ılık', ['ilik']],
  ['vi', 'Đà Nẵng', ['da']],
  ['fr', 'l’œuf', ['oeuf']],
  ['en', 'plain words', []],
  ['en', 'café', []],
])('in %s %s has the forms %j besides', (language, text, forms) => {
  const given = withOtherForms(text, language);
  expect([...given.matchAll(/\u2060(.*?)\u2060/g)].map(([, form]) => form)).toEqual(forms);
  expect(withoutOtherForms(given)).toBe(text);
});

test.each([
  ['fr', "L'élève d’une école", ["L'", 'élève', 'd’', 'une', 'école']],
  ['fr', 'L&#x27;élève', ['L&#x27;', 'élève']],
  ['fr', 'jusqu’ici aujourd’hui', ['jusqu’', 'ici', 'aujourd’hui']],
  ['it', 'dell’acqua', ['dell’', 'acqua']],
  ['ca', "l'home", ["l'", 'home']],
  ['en', "I don't, d'you", ['I', "don't,", "d'you"]],
  ['en', 'Ｆｕｌｌ ﬁle', ['Full', 'file']],
  ['ja', 'ﾌﾟﾛｸﾞﾗﾑ（はい）', ['プログラム（はい）']],
])('in %s the words of %s are %j', (language, text, words) => {
  expect(withOtherForms(text, language).replaceAll('\u200B', '').split(' ')).toEqual(words);
});

test('the word before a marked form is what is marked, once', () => {
  expect(markedByOtherForms('die Straße <mark>\u2060strasse\u2060,</mark> da')).toBe('die <mark>Straße</mark>, da');
  expect(markedByOtherForms('<mark>Straße</mark> <mark>\u2060strasse\u2060.</mark>')).toBe('<mark>Straße</mark>.');
});
