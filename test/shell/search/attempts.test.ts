import { expect, test } from 'vitest';
import { askedWords, attemptsFor } from '../../../src/shell/search/attempts.ts';

const index = (language: string, hasStemmer = true) => ({ language, program: '', hasStemmer, parts: [], posts: 1 });

test.each([
  ['книжка', ['книжк', 'книж']],
  ['ספרים', ['ספרי', 'ספר']],
  ['місто і місто', ['міст і міст', 'міс і міс']],
  ['책을', ['책']],
  ['도서관에서', ['도서 서관 관에', '도서 서관']],
  ['新しく', ['新し', '新']],
  ['読む', ['読']],
  ['awk', []],
  ['ベース', []],
  ['東京都庁', []],
  ['これ', []],
  ['ประเทศ', []],
  ['v1.2.3', []],
  ['"книжка"', []],
])('where there is no stemmer, %s is searched for without its ending: %j', (text, shorter) => {
  const unstemmed = attemptsFor(text).filter(({ way }) => way === 'unstemmed');
  expect(unstemmed.flatMap(({ query }) => query.spellings)).toEqual(shorter);
});

test('asks a language with rules for plain words, and one without a stemmer for shorter ones', () => {
  expect(askedWords('canções', 'written', index('pt'))).toBe('canções');
  expect(askedWords('canções', 'plain', index('pt'))).toBe('canção');
  expect(askedWords('canção', 'plain', index('pt'))).toBeNull();
  expect(askedWords('käse', 'plain', index('de'))).toBeNull();
  expect(askedWords('книж', 'unstemmed', index('uk', false))).toBe('книж');
  expect(askedWords('книж', 'unstemmed', index('ru'))).toBeNull();
});

test('searches for nothing if there is nothing to search for', () => {
  expect(attemptsFor('...')).toEqual([]);
});
