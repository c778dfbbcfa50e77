import { expect, test } from 'vitest';
import { isFormOf, queryWords } from '../../../src/shell/search/wordForms.ts';

test.each([
  ['socket', 'socket', true],
  ['Sockets', 'socket', true],
  ['sock', 'sockets', true],
  ['run', 'running', true],
  ['cafe', 'Café', true],
  ['doesn’t', 'doesnt', true],
  ['東京', '東京', true],
  ['so', 'socket', false],
  ['a', 'awk', false],
  ['都庁', '東京都庁', true],
  ['데이터베이스', '베이스', true],
  ['山', '東京', false],
  ['packet', 'socket', false],
  ['C', 'c', true],
  ['foo_bar', 'bar', true],
  ['/etc/passwd', 'passwd', true],
  ['well-known', 'known', true],
  ['jane.doe@example.org', 'example', true],
  ['camelCaseName', 'case', true],
  ['l’élève', 'eleve', true],
  ['Straße', 'strasse', true],
  ['ﬁle', 'file', true],
  ['İstanbul', 'istanbul', true],
  ['snake', 'nake', false],
])('%s is a form of %s: %s', (marked, word, expected) => {
  expect(isFormOf(marked, word)).toBe(expected);
});

test.each([
  ['الكتاب', 'كتاب', 'ar', true],
  ['وأحمد', 'احمد', 'ar', true],
  ['הספרים', 'ספר', 'he', true],
  ['הספרים', 'שירים', 'he', false],
  ['perpustakaan', 'pustaka', 'id', true],
  ['membaca', 'buku', 'id', false],
])('in a text, %s is a form of %s, as it is written in %s: %s', (marked, word, language, expected) => {
  expect(isFormOf(marked, word, language)).toBe(expected);
});

test('divides a query into words at quotes and punctuation', () => {
  expect(queryWords('"it\'s a socket-test", 東京!')).toEqual(['its', 'a', 'socket', 'test', '東京']);
});
